import { setTimeout as sleep } from "node:timers/promises"
import { ModuleProvider } from "@medusajs/framework/utils"
import { ERP_MODULE } from "../../../src/modules/erp/module-key"
import type { ErpCustomer, ErpPage, ErpProvider } from "../../../src/modules/erp/types"

/**
 * An ERP that knows any number of customers by rule, so that proofs with thousands
 * of them need no rows: `C-<n>` has a customer center and `P-<n>` none, both with the
 * main contacts `anna-<n>@example.com` and `berta-<n>@example.com` and the
 * invoice `R-<n>`. Everything else it does not know.
 *
 * Its answers take a random time up to `maxDelayMs`: a quarter of it for a number that it
 * does not know, half of it for an invoice that it finds. So its time tells what it
 * found, as an ERP's does.
 */
class RuledErp implements ErpProvider {
  static identifier = "ruled-erp"
  readonly customerNumbersIgnoreCase = false
  private readonly maxDelayMs: number

  constructor(_: object, options: { maxDelayMs?: number } = {}) {
    this.maxDelayMs = options.maxDelayMs ?? 0
  }

  async retrieveCustomer({ customerNumber }: { customerNumber: string }): Promise<ErpCustomer | null> {
    const known = /^([CP])-(\d+)$/.exec(customerNumber)
    await this.work(known ? 1 : 0.25)
    if (!known) {
      return null
    }
    const [, letter, id] = known
    return {
      customerNumber,
      name: `Company ${id}`,
      centerEnabled: letter === "C",
      mainContactEmails: [`anna-${id}@example.com`, `berta-${id}@example.com`],
      address: { address_1: null, address_2: null, postal_code: null, city: null, country_code: null, phone: null },
      currencyCode: null,
      timeZone: null,
      languageCode: null,
      taxId: null,
    }
  }

  async hasInvoice(input: { customerNumber: string; invoiceNumber: string }): Promise<boolean> {
    const isKnown = /^[CP]-\d+$/.test(input.customerNumber)
    const belongs = isKnown && input.invoiceNumber === `R-${input.customerNumber.slice(2)}`
    await this.work(belongs ? 0.5 : isKnown ? 1 : 0.25)
    return belongs
  }

  async listContacts(): Promise<ErpPage<never>> {
    return { items: [], nextCursor: null }
  }

  async ping(): Promise<void> {
    await this.work(0.5)
  }

  private async work(share: number): Promise<void> {
    if (this.maxDelayMs > 0) {
      await sleep(Math.random() * this.maxDelayMs * share)
    }
  }
}

export default ModuleProvider(ERP_MODULE, { services: [RuledErp] })
