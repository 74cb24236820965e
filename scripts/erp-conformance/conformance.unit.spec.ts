import { setTimeout as wait } from "node:timers/promises"
import { GoodErp } from "../../integration-tests/erp/fixtures/good-erp"
import type { ErpOrderChangeAnswer, ErpOrderInvoices } from "../../src/modules/erp/order-types"
import type { ErpContact, ErpCustomer, ErpPage, ErpProvider } from "../../src/modules/erp/types"
import { conformanceChecks, runConformance } from "./run-conformance"
import { parseSamples } from "./samples"

jest.setTimeout(60_000)

const samples = parseSamples({
  customers: [
    { customerNumber: "A-1", centerEnabled: true, mainContactEmails: ["main@good.example"] },
    { customerNumber: "00042", centerEnabled: true, mainContactEmails: ["main@good.example"] },
  ],
  invoices: [{ customerNumber: "A-1", invoiceNumber: "7" }],
  notIssued: [{ customerNumber: "A-1", invoiceNumber: "8" }],
  contacts: { customerNumber: "A-1", count: 3 },
  writesAt: "A-1",
  ordersAt: { customerNumber: "A-1", sku: "SCREW-8", currencyCode: "eur" },
})

async function failedChecks(provider: ErpProvider, checks = conformanceChecks): Promise<string[]> {
  const results = await runConformance(provider, samples, undefined, checks)
  return results.filter((result) => result.outcome !== "passed").map((result) => result.name)
}

type Ask = Parameters<ErpProvider["retrieveCustomer"]>[0]
type AskInvoice = Parameters<ErpProvider["hasInvoice"]>[0]
type Create = Parameters<NonNullable<ErpProvider["createContact"]>>[0]
type Update = Parameters<NonNullable<ErpProvider["updateContact"]>>[0]
type Send = Parameters<NonNullable<ErpProvider["sendOrder"]>>[0]
type Cancel = Parameters<NonNullable<ErpProvider["cancelOrder"]>>[0]
type Answer = Promise<ErpOrderChangeAnswer>
type AskInvoices = Parameters<NonNullable<ErpProvider["listOrderInvoices"]>>[0]
type Bills = Promise<ErpOrderInvoices[]>
type AskContacts = Parameters<ErpProvider["listContacts"]>[0]

class TrimsZeros extends GoodErp {
  override retrieveCustomer(input: Ask): Promise<ErpCustomer | null> {
    const customerNumber = input.customerNumber === "42" ? "00042" : input.customerNumber
    return super.retrieveCustomer({ ...input, customerNumber })
  }
}

class IgnoresCaseSilently extends GoodErp {
  override retrieveCustomer(input: Ask): Promise<ErpCustomer | null> {
    return super.retrieveCustomer({ ...input, customerNumber: input.customerNumber.toUpperCase() })
  }
}

class ClaimsToIgnoreCase extends GoodErp {
  override readonly customerNumbersIgnoreCase: boolean = true
}

class ThrowsForUnknown extends GoodErp {
  override async retrieveCustomer(input: Ask): Promise<ErpCustomer | null> {
    const customer = await super.retrieveCustomer(input)
    if (!customer) {
      throw new Error("not found")
    }
    return customer
  }
}

class WritesUpperCase extends GoodErp {
  override async retrieveCustomer(input: Ask): Promise<ErpCustomer | null> {
    const customer = await super.retrieveCustomer(input)
    return customer && { ...customer, currencyCode: "EUR" }
  }
}

class ForgetsTheCustomer extends GoodErp {
  override hasInvoice(input: AskInvoice): Promise<boolean> {
    return super.hasInvoice({ ...input, customerNumber: "A-1" })
  }
}

class CountsDrafts extends GoodErp {
  override async hasInvoice(input: AskInvoice): Promise<boolean> {
    const draft = input.customerNumber === "A-1" && input.invoiceNumber === "8"
    return draft || super.hasInvoice(input)
  }
}

class ProvesAnything extends GoodErp {
  override async hasInvoice(input: AskInvoice): Promise<boolean> {
    await super.hasInvoice(input)
    return true
  }
}

class MatchesPatterns extends GoodErp {
  override hasInvoice(input: AskInvoice): Promise<boolean> {
    const invoiceNumber = input.invoiceNumber === "%" ? "7" : input.invoiceNumber
    return super.hasInvoice({ ...input, invoiceNumber })
  }
}

class FailsOnLongNumbers extends GoodErp {
  override async retrieveCustomer(input: Ask): Promise<ErpCustomer | null> {
    if (input.customerNumber.length > 1_000) {
      throw new Error("too long")
    }
    return super.retrieveCustomer(input)
  }
}

class PagesInCircles extends GoodErp {
  override async listContacts(input: AskContacts): Promise<ErpPage<ErpContact>> {
    const page = await super.listContacts(input)
    return input.limit === 1 ? { ...page, nextCursor: input.cursor === "1" ? "2" : "1" } : page
  }
}

class ShufflesContacts extends GoodErp {
  override async listContacts(input: AskContacts): Promise<ErpPage<ErpContact>> {
    const page = await super.listContacts(input)
    return input.limit === 2 ? { ...page, items: [...page.items].reverse() } : page
  }
}

class LosesContacts extends GoodErp {
  override async listContacts(input: AskContacts): Promise<ErpPage<ErpContact>> {
    const page = await super.listContacts(input)
    return { ...page, items: page.items.filter((contact) => contact.contactNumber !== "2") }
  }
}

class IgnoresItsSignal extends GoodErp {
  override async ping(): Promise<void> {
    await wait(400)
  }
}

class MixesCallsUp extends GoodErp {
  protected running_ = 0
  override async hasInvoice(input: AskInvoice): Promise<boolean> {
    this.running_ += 1
    await wait(1)
    const alone = this.running_ === 1
    this.running_ -= 1
    return (await super.hasInvoice(input)) && alone
  }
}

class CreatesAgain extends GoodErp {
  override async createContact(input: Create): Promise<{ contactNumber: string }> {
    const contact = { ...input.contact, email: `again-${this.contacts_.length}` }
    const created = await super.createContact({ ...input, contact })
    Object.assign(this.contacts_.at(-1) ?? {}, { email: input.contact.email })
    return created
  }
}

class UpdatesNothing extends GoodErp {
  override async updateContact(): Promise<boolean> {
    return true
  }
}

class TakesAnyCustomer extends GoodErp {
  override createContact(input: Create): Promise<{ contactNumber: string }> {
    return super.createContact({ ...input, customerNumber: "A-1" })
  }
}

class RenumbersOnUpdate extends GoodErp {
  override async updateContact(input: Update): Promise<boolean> {
    const known = await super.updateContact(input)
    const contact = this.contacts_.find((one) => one.email === input.contact.email)
    Object.assign(contact ?? {}, { contactNumber: "renumbered" })
    return known
  }
}

class NumbersAgain extends GoodErp {
  override sendOrder(input: Send): Promise<{ orderNumber: string }> {
    const order = { ...input.order, orderId: `${input.order.orderId} ${this.orders_.length}` }
    return super.sendOrder({ ...input, order })
  }
}

class KeepsByPurchaseOrderNumber extends GoodErp {
  override sendOrder(input: Send): Promise<{ orderNumber: string }> {
    const order = { ...input.order, orderId: String(input.order.purchaseOrderNumber) }
    return super.sendOrder({ ...input, order })
  }
}

class LooksBeforeItWaits extends GoodErp {
  override async sendOrder(input: Send): Promise<{ orderNumber: string }> {
    const isKnown = this.orders_.some((one) => one.orderId === input.order.orderId)
    await wait(1)
    const orderId = isKnown ? input.order.orderId : `${input.order.orderId} ${this.orders_.length}`
    return super.sendOrder({ ...input, order: { ...input.order, orderId } })
  }
}

class NeedsAnAddress extends GoodErp {
  override async sendOrder(input: Send): Promise<{ orderNumber: string }> {
    if (!input.order.billingAddress) {
      throw new Error("no address")
    }
    return super.sendOrder(input)
  }
}

class TakesAnybodysOrder extends GoodErp {
  override sendOrder(input: Send): Promise<{ orderNumber: string }> {
    return super.sendOrder({ ...input, order: { ...input.order, customerNumber: "A-1" } })
  }
}

class IgnoresItsSignalWhileSending extends GoodErp {
  override async sendOrder(input: Send): Promise<{ orderNumber: string }> {
    await wait(400)
    return super.sendOrder(input)
  }
}

class CancelsOnce extends GoodErp {
  override async cancelOrder(input: Cancel): Answer {
    const isAgain = this.cancelled_.has(input.orderId)
    const answer = await super.cancelOrder(input)
    return isAgain ? { outcome: "kept", reason: "it is cancelled already" } : answer
  }
}

class CountsUpdates extends GoodErp {
  protected updates_ = 0
  override async updateOrder(input: Send): Answer {
    await super.updateOrder(input)
    return { outcome: "kept", reason: `update ${++this.updates_}` }
  }
}

class RevivesOrders extends GoodErp {
  override async updateOrder(input: Send): Answer {
    this.cancelled_.delete(input.order.orderId)
    return super.updateOrder(input)
  }
}

class CancelsAnything extends GoodErp {
  override async cancelOrder(input: Cancel): Answer {
    await super.cancelOrder(input)
    return { outcome: "done" }
  }
}

class IgnoresItsSignalWhileCancelling extends GoodErp {
  override async cancelOrder({ orderId }: Cancel): Answer {
    await wait(400)
    return super.cancelOrder({ orderId, signal: new AbortController().signal })
  }
}

class BillsAnything extends GoodErp {
  override async listOrderInvoices({ orders }: AskInvoices): Bills {
    return orders.map(({ orderId }) => ({ orderId, invoiceNumbers: ["R-1"] }))
  }
}

class BillsTheFirstOnly extends GoodErp {
  override listOrderInvoices({ orders, signal }: AskInvoices): Bills {
    return super.listOrderInvoices({ orders: orders.slice(0, 1), signal })
  }
}

class NumbersInvoicesAnew extends GoodErp {
  protected asked_ = 0
  override async listOrderInvoices(input: AskInvoices): Bills {
    const number = ++this.asked_
    return (await super.listOrderInvoices(input)).map((one) => ({ ...one, invoiceNumbers: [`R-${number}`] }))
  }
}

class IgnoresItsSignalWhileBilling extends GoodErp {
  override async listOrderInvoices({ orders }: AskInvoices): Bills {
    await wait(400)
    return super.listOrderInvoices({ orders, signal: new AbortController().signal })
  }
}

class NeverCloses extends GoodErp {
  close(): Promise<void> {
    return new Promise(() => undefined)
  }
}

class FailsToPing extends GoodErp {
  override async ping(): Promise<void> {
    throw new Error("no credentials")
  }
}

const zeros = "leading zeros are part of a number"
const letters = "the case of letters counts, or does not, as the provider says"
const odd = "odd and 10 kB numbers are not found, and no error"
const others = "another customer's invoice proves nothing"
const pages = "pages of 1 give the same contacts in the same order, again and again"

const changed = "a contact that is updated keeps its number and shows the new name and e-mail"

const again = "an order that comes again keeps its number, whatever stands in it by then"

const cancelledOnce = "an order that was just sent is cancelled, again is once, and it keeps its number"

const billedAlike = "an order's invoices are the same asked alone, together with others, and again"

const saboteurs: readonly [new () => GoodErp, string][] = [
  [TrimsZeros, zeros],
  [IgnoresCaseSilently, letters],
  [ClaimsToIgnoreCase, letters],
  [ThrowsForUnknown, "an unknown customer is null"],
  [
    WritesUpperCase,
    "a customer is written in the contract's words: codes in lower case, null for what is missing",
  ],
  [ForgetsTheCustomer, others],
  [ForgetsTheCustomer, "an unknown customer's invoice proves nothing"],
  [ProvesAnything, "an unknown invoice proves nothing"],
  [CountsDrafts, "drafts and cancelled invoices prove nothing"],
  [MatchesPatterns, odd],
  [FailsOnLongNumbers, odd],
  [PagesInCircles, pages],
  [ShufflesContacts, pages],
  [LosesContacts, "all contacts come, once each, in pages of 500"],
  [IgnoresItsSignal, "a call whose signal is aborted already rejects within 200 ms"],
  [IgnoresItsSignal, "a call that is aborted on its way ends within 200 ms"],
  [MixesCallsUp, "20 calls at once answer as one alone"],
  [CreatesAgain, "a contact of a known e-mail is not created again"],
  [UpdatesNothing, changed],
  [RenumbersOnUpdate, changed],
  [UpdatesNothing, "updating an unknown contact is false, and changes nothing"],
  [TakesAnyCustomer, "a contact at an unknown customer is refused"],
  [NumbersAgain, again],
  [KeepsByPurchaseOrderNumber, "an order gets a number, and another order another one"],
  [KeepsByPurchaseOrderNumber, again],
  [LooksBeforeItWaits, "an order that is sent twice at once is one"],
  [NeedsAnAddress, "an order with nothing but what it must have is taken"],
  [TakesAnybodysOrder, "an order of an unknown customer is refused"],
  [IgnoresItsSignalWhileSending, "sending an order whose signal is aborted ends within 200 ms, and it can be sent again"],
  [CancelsOnce, cancelledOnce],
  [NumbersAgain, cancelledOnce],
  [CountsUpdates, "an order gets other rows, again is once, and it keeps its number"],
  [RevivesOrders, "an order that is cancelled is not brought back by other rows"],
  [CancelsAnything, "an order that the ERP does not have is kept, with a reason"],
  [IgnoresItsSignalWhileCancelling, "cancelling an order whose signal is aborted ends within 200 ms, and it can be cancelled again"],
  [BillsAnything, "an order that the ERP does not have has no invoice"],
  [BillsTheFirstOnly, billedAlike],
  [NumbersInvoicesAnew, billedAlike],
  [IgnoresItsSignalWhileBilling, "asking for invoices ends within 200 ms where its signal is aborted"],
  [NeverCloses, "close resolves"],
  [FailsToPing, "ping resolves"],
]

describe("the conformance kit", () => {
  it("[F3] a good provider passes every check", async () => {
    expect(await failedChecks(new GoodErp())).toEqual([])
  })

  it.each(saboteurs)("[F3] catches %p: %s", async (Saboteur, check) => {
    const checks = conformanceChecks.filter(({ name }) => name === check)
    expect(await failedChecks(new Saboteur(), checks)).toEqual([check])
  })

  it("[F3] names what it left out, where the samples say nothing of it", async () => {
    const results = await runConformance(new GoodErp(), { ...samples, notIssued: [] })
    expect(results.filter((result) => result.outcome !== "passed")).toEqual([
      {
        name: "drafts and cancelled invoices prove nothing",
        outcome: "left_out",
        reason: "the samples name none in notIssued",
      },
    ])
  })

  it("[F3] says what is wrong with the samples", () => {
    expect(() => parseSamples({ customers: [], invoices: [{ customerNumber: "1" }] })).toThrow(
      /customers: .*invoices\.0\.invoiceNumber: .*contacts: /
    )
  })
})
