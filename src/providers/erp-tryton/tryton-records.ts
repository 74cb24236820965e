import { z } from "@medusajs/framework/zod"
import type { TrytonOptions } from "./options"
import { partyFields, partyRow, type PartyRow } from "./party"
import type { TrytonClient } from "./tryton-client"

/** Relations of one party beyond this are not read; no customer has as many contacts. */
const mostRelations = 5_000

const relationRow = z.object({
  to: z.number().int(),
  "type.": z.object({ name: z.string() }).nullable(),
})
interface Relation {
  partyId: number
  type: string
}

/** The records that we read of Tryton, each parsed where it comes in. */
export class TrytonRecords {
  constructor(
    protected readonly client_: TrytonClient,
    protected readonly options_: TrytonOptions
  ) {}

  /** The active party with exactly this code. */
  async retrieveParty(code: string, signal: AbortSignal): Promise<PartyRow | null> {
    const fields = partyFields(this.options_)
    const rows = await this.search_("party.party", [["code", "=", code]], fields, 1, signal)
    return z.array(partyRow).parse(rows)[0] ?? null
  }

  async listParties(ids: readonly number[], signal: AbortSignal): Promise<PartyRow[]> {
    if (ids.length === 0) {
      return []
    }
    const fields = partyFields(this.options_)
    const domain = [["id", "in", ids]]
    const rows = await this.search_("party.party", domain, fields, ids.length, signal)
    return z.array(partyRow).parse(rows)
  }

  /** Parties related to the party with this code; each may come more than once. */
  async listRelations(
    code: string,
    types: readonly string[],
    signal: AbortSignal
  ): Promise<Relation[]> {
    const domain = [
      ["from_.code", "=", code],
      ["type.name", "in", types],
    ]
    const fields = ["to", "type.name"]
    const rows = await this.search_("party.relation.all", domain, fields, mostRelations, signal)
    return z
      .array(relationRow)
      .parse(rows)
      .map((row) => ({ partyId: row.to, type: row["type."]?.name ?? "" }))
  }

  /** Whether there is a customer invoice of this number, to this party, in a state that counts. */
  async hasInvoice(input: { code: string; number: string }, signal: AbortSignal): Promise<boolean> {
    const domain = [
      ["number", "=", input.number],
      ["party.code", "=", input.code],
      ["type", "=", "out"],
      ["state", "in", this.options_.invoiceStates],
    ]
    const rows = await this.search_("account.invoice", domain, ["id"], 1, signal)
    return z.array(z.object({ id: z.number() })).parse(rows).length > 0
  }

  /** The currency of the user's company, where the user has one. */
  async retrieveCompanyCurrency(signal: AbortSignal): Promise<string | null> {
    const { company } = await this.client_.context(signal)
    if (typeof company !== "number") {
      return null
    }
    const domain = [["id", "=", company]]
    const rows = await this.search_("company.company", domain, ["currency.code"], 1, signal)
    const row = z.array(z.object({ "currency.": z.object({ code: z.string() }).nullable() }))
    return row.parse(rows)[0]?.["currency."]?.code ?? null
  }

  protected search_(
    model: string,
    domain: readonly unknown[],
    fields: readonly string[],
    limit: number,
    signal: AbortSignal
  ): Promise<unknown> {
    const method = `model.${model}.search_read`
    return this.client_.call(method, [domain, 0, limit, [["id", "ASC"]], fields], signal)
  }
}
