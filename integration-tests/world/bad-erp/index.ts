import { ModuleProvider } from "@medusajs/framework/utils"
import { ERP_MODULE } from "../../../src/modules/erp/module-key"
import type { ErpContact, ErpCustomer, ErpPage, ErpProvider } from "../../../src/modules/erp/types"

/** How the ERP behaves, for a test to set. */
export const badErp: {
  misdeed: "none" | "hangs" | "closes" | "html" | "no-number" | "other-number"
  /** Where it says that its customer is. */
  country: string | null
  contacts: readonly ErpContact[]
} = {
  misdeed: "none",
  country: null,
  contacts: [],
}

/** What a gateway answers in its place. */
const HTML_PAGE = '"<html>Bad gateway</html>"'

const customer: ErpCustomer = {
  customerNumber: "0100",
  name: "Acme",
  centerEnabled: true,
  mainContactEmails: ["anna@example.com"],
  address: { address_1: null, address_2: null, postal_code: null, city: null, country_code: null, phone: null },
  currencyCode: null,
  timeZone: null,
  languageCode: null,
  taxId: null,
}

/** An ERP that does what no ERP should. */
class BadErp implements ErpProvider {
  static identifier = "bad-erp"
  readonly customerNumbersIgnoreCase = false

  async retrieveCustomer(): Promise<ErpCustomer | null> {
    switch (badErp.misdeed) {
      case "hangs":
        return await new Promise(() => undefined)
      case "closes":
        throw new Error("socket hang up")
      case "html":
        return JSON.parse(HTML_PAGE)
      case "no-number":
        return { ...customer, customerNumber: "" }
      case "other-number":
        return { ...customer, customerNumber: "0999" }
      case "none":
        return { ...customer, address: { ...customer.address, country_code: badErp.country } }
    }
  }

  async hasInvoice(): Promise<boolean> {
    return true
  }

  async listContacts(): Promise<ErpPage<ErpContact>> {
    if (badErp.misdeed === "html") {
      return JSON.parse(HTML_PAGE)
    }
    await this.retrieveCustomer()
    return { items: badErp.contacts, nextCursor: null }
  }

  async ping(): Promise<void> {
    await this.retrieveCustomer()
  }
}

export default ModuleProvider(ERP_MODULE, { services: [BadErp] })
