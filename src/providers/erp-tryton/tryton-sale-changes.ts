import { z } from "@medusajs/framework/zod"
import type { ErpOrder, ErpOrderChangeAnswer } from "../../modules/erp/order-types"
import { searchRead } from "./search-read"
import { TrytonSales, type Sale } from "./tryton-sales"
import { TrytonRefusal } from "./tryton-refusal"

const partsRow = z.object({ comment: z.string().nullish(), lines: z.array(z.number().int()) })

/** What Tryton lets go of without people there. */
const open = ["draft", "quotation"]

/**
 * Changes sales that were sent before (F1). What Tryton has gone on with is people's there: they read in the sale's comment what the shop
 * says, once, and the operator reads that it was kept.
 */
export class TrytonSaleChanges extends TrytonSales {
  async cancel(orderId: string, signal: AbortSignal): Promise<ErpOrderChangeAnswer> {
    const sale = await this.find_(orderId, signal)
    if (!sale || sale.state === "cancelled") {
      return sale ? { outcome: "done" } : gone
    }
    if (open.includes(sale.state)) {
      await this.ask_("cancel", sale, [], signal)
    }
    const now = (await this.find_(orderId, signal)) ?? sale
    return now.state === "cancelled" ? { outcome: "done" } : await this.keep_(now, "Cancelled in the shop.", signal)
  }

  /**
   * The rows of now in place of those before, in one write. A quotation goes back to a draft for it and becomes a quotation again, also
   * where Tryton refuses the rows; where the process dies between, the same change asked again takes a draft as far as the options say.
   *
   * @throws ErpOrderRefusedError where Tryton cannot have these rows; the sale is as it was then
   */
  async update(partyId: number, order: ErpOrder, signal: AbortSignal): Promise<ErpOrderChangeAnswer> {
    const sale = await this.find_(order.orderId, signal)
    if (!sale) {
      return gone
    }
    const note = `Changed in the shop: it comes to ${order.grossAmount} ${order.currencyCode.toUpperCase()} by now.`
    if (!open.includes(sale.state)) {
      return await this.keep_(sale, note, signal)
    }
    const { lines: created } = await this.prepare_(partyId, order, signal)
    if (sale.state === "quotation") {
      await this.ask_("draft", sale, [], signal)
    }
    const now = (await this.find_(order.orderId, signal)) ?? sale
    if (now.state !== "draft") {
      return await this.keep_(now, note, signal)
    }
    const { lines: before } = await this.readParts_(now, signal)
    const refusal = await this.ask_("write", now, [{ lines: [["delete", before], ...created] }], signal)
    if (sale.state === "quotation") {
      await this.ask_("quote", now, [], signal)
    }
    if (refusal !== null) {
      return { outcome: "kept", reason: `Tryton refuses the change: ${refusal}` }
    }
    await this.advance_((await this.find_(order.orderId, signal)) ?? now, order.orderId, signal)
    return { outcome: "done" }
  }

  /** Writes it into the comment, unless it stands there already. */
  protected async keep_(sale: Sale, note: string, signal: AbortSignal): Promise<ErpOrderChangeAnswer> {
    const { comment } = await this.readParts_(sale, signal)
    const text = [comment, note].filter(Boolean).join("\n")
    const isThere = comment?.split("\n").includes(note)
    const refusal = isThere ? null : await this.ask_("write", sale, [{ comment: text }], signal)
    const told = refusal === null ? "its comment says it" : `it refuses a comment: ${refusal}`
    return { outcome: "kept", reason: `The sale ${sale.number ?? `(${sale.id})`} is in state ${sale.state} in Tryton; ${told}` }
  }

  protected async readParts_(sale: Sale, signal: AbortSignal): Promise<z.infer<typeof partsRow>> {
    const asked = { model: "sale.sale", domain: [["id", "=", sale.id]], fields: ["comment", "lines"], row: partsRow, limit: 1 }
    const [parts] = await searchRead(this.client_, asked, signal)
    if (!parts) {
      throw new Error("Tryton does not show a sale that it has just shown")
    }
    return parts
  }

  /**
   * Presses a button, or writes. What Tryton says no to stays as it is.
   *
   * @returns its own sentence then, null where it did it
   */
  protected async ask_(
    method: "cancel" | "draft" | "quote" | "write",
    sale: Sale,
    parameters: readonly unknown[],
    signal: AbortSignal
  ): Promise<string | null> {
    try {
      await this.client_.call(`model.sale.sale.${method}`, [[sale.id], ...parameters], signal)
      return null
    } catch (error) {
      if (error instanceof TrytonRefusal && error.isFinal) {
        return error.detail
      }
      throw error
    }
  }
}

const gone: ErpOrderChangeAnswer = { outcome: "kept", reason: "Tryton has no sale of this order" }
