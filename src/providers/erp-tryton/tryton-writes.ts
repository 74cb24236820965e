import { z } from "@medusajs/framework/zod"
import type { ErpContactInput } from "../../modules/erp/types"
import type { TrytonOptions } from "./options"
import { searchRead } from "./search-read"
import type { TrytonClient } from "./tryton-client"

const idRow = z.object({ id: z.number().int() })
const createdIds = z.array(z.number().int()).min(1)
const personRow = z.object({
  id: z.number().int(),
  code: z.string(),
  name: z.string().nullish(),
  "relations.": z.array(z.object({ to: z.number().int().nullish() })),
})

/**
 * Writes a customer's contacts into Tryton (F1), each as the options say that it
 * is read: as a named e-mail mechanism of the customer's party, or as a party of its
 * own in the first of the relations.
 */
export class TrytonWrites {
  constructor(
    protected readonly client_: TrytonClient,
    protected readonly options_: TrytonOptions
  ) {}

  /** Creates the contact and gives its number. */
  async create(partyId: number, contact: ErpContactInput, signal: AbortSignal): Promise<string> {
    const { contacts } = this.options_
    if (contacts.from === "mechanisms") {
      const mechanism = { party: partyId, type: "email", value: contact.email, name: contact.name }
      return String(await this.createOne_("party.contact_mechanism", mechanism, signal))
    }
    const typeId = await this.retrieveType_(contacts.types[0] ?? "", signal)
    const person = await this.findLonePerson_(contact, signal)
    const personId = person ?? (await this.createPerson_(contact, signal))
    await this.createOne_("party.relation.all", { from_: partyId, to: personId, type: typeId }, signal)
    return await this.retrieveCode_(personId, signal)
  }

  /** Brings a contact that is read under this id up to date. */
  async update(id: number, contact: ErpContactInput, signal: AbortSignal): Promise<void> {
    if (this.options_.contacts.from === "mechanisms") {
      await this.write_("party.contact_mechanism", id, { value: contact.email, name: contact.name }, signal)
      return
    }
    const [mechanism] = await this.search_(
      "party.contact_mechanism",
      [
        ["party", "=", id],
        ["type", "=", "email"],
      ],
      idRow,
      signal
    )
    const change = mechanism
      ? ["write", [mechanism.id], { value: contact.email }]
      : ["create", [{ type: "email", value: contact.email }]]
    await this.write_("party.party", id, { name: contact.name, contact_mechanisms: [change] }, signal)
  }

  /**
   * Person and relation are two writes to Tryton. A person of this name and e-mail
   * who belongs to nobody is what an interrupted first try left.
   */
  protected async findLonePerson_(contact: ErpContactInput, signal: AbortSignal): Promise<number | null> {
    const people = await this.search_(
      "party.party",
      [
        ["name", "=", contact.name],
        ["contact_mechanisms", "where", [["type", "=", "email"], ["value", "=", contact.email]]],
      ],
      personRow,
      signal,
      ["code", "name", "relations.to"]
    )
    return people.find((person) => person["relations."].length === 0)?.id ?? null
  }

  protected async createPerson_(contact: ErpContactInput, signal: AbortSignal): Promise<number> {
    const mechanisms = [["create", [{ type: "email", value: contact.email }]]]
    return await this.createOne_("party.party", { name: contact.name, contact_mechanisms: mechanisms }, signal)
  }

  protected async retrieveType_(name: string, signal: AbortSignal): Promise<number> {
    const [type] = await this.search_("party.relation.type", [["name", "=", name]], idRow, signal)
    if (!type) {
      throw new Error("Tryton has no relation type of the name in option contacts.types")
    }
    return type.id
  }

  protected async retrieveCode_(id: number, signal: AbortSignal): Promise<string> {
    const row = z.object({ code: z.string() })
    const [party] = await this.search_("party.party", [["id", "=", id]], row, signal, ["code"])
    if (!party) {
      throw new Error("Tryton does not show the person that it has just stored")
    }
    return party.code
  }

  protected async createOne_(
    model: string,
    values: Record<string, unknown>,
    signal: AbortSignal
  ): Promise<number> {
    const [id] = createdIds.parse(await this.client_.call(`model.${model}.create`, [[values]], signal))
    if (id === undefined) {
      throw new Error("Tryton gave no id for what it stored")
    }
    return id
  }

  protected async write_(
    model: string,
    id: number,
    values: Record<string, unknown>,
    signal: AbortSignal
  ): Promise<void> {
    await this.client_.call(`model.${model}.write`, [[id], values], signal)
  }

  protected async search_<Row>(
    model: string,
    domain: readonly unknown[],
    row: z.ZodType<Row>,
    signal: AbortSignal,
    fields: readonly string[] = ["id"]
  ): Promise<Row[]> {
    return await searchRead(this.client_, { model, domain, fields, row }, signal)
  }
}
