import { GoodErp } from "../../../../integration-tests/erp/fixtures/good-erp"
import { sampleOrder } from "../../../../scripts/erp-conformance/sample-order"
import { isErpUnavailable } from "../errors"
import type { ErpProvider } from "../types"
import { ErpCaller } from "./erp-caller"
import { GuardedErp } from "./guarded-erp"

const at = { customerNumber: "A-1", sku: "SCREW-8", currencyCode: "eur" }

function guard(provider: ErpProvider) {
  const caller = new ErpCaller({ timeLimitMs: 1_000, breakerFailures: 2, breakerResetMs: 60_000 }, () => undefined)
  return new GuardedErp({ name: "good", provider }, caller)
}

const causeOf = async (call: Promise<unknown>) => {
  const error: unknown = await call.catch((reason: unknown) => reason)
  return isErpUnavailable(error) ? error.cause : String(error)
}

describe("orders through the guard", () => {
  it("[F1] are taken under the customer's canonical number, and keep theirs", async () => {
    const erp = guard(new GoodErp())
    const order = sampleOrder({ ...at, customerNumber: " A-1\u00a0" })
    expect(await erp.sendOrder(order)).toEqual({ outcome: "taken", orderNumber: "O-1" })
    expect(await erp.sendOrder(order)).toEqual({ outcome: "taken", orderNumber: "O-1" })
  })

  it("[F4] that are refused are an answer: the ERP is not left alone for it, and the reason has no secrets", async () => {
    class Refuses extends GoodErp {
      override async sendOrder(): Promise<{ orderNumber: string }> {
        // out of another package, so no class of ours
        throw Object.assign(new Error("locked for anna@example.com at https://u:p@erp.example"), { code: "order_refused" })
      }
    }
    const erp = guard(new Refuses())
    for (let tries = 0; tries < 5; tries++) {
      expect(await erp.sendOrder(sampleOrder(at))).toEqual({ outcome: "refused", reason: "locked for …@… at https://erp.example" })
    }
    expect(await erp.health()).toMatchObject({ reachable: true, breaker: "closed" })
  })

  it("[F4] fail with a cause where the provider fails, talks nonsense, or takes none", async () => {
    class TalksNonsense extends GoodErp {
      override async sendOrder(): Promise<{ orderNumber: string }> {
        return JSON.parse('{"orderNumber":" "}')
      }
    }
    class Fails extends GoodErp {
      override async sendOrder(): Promise<{ orderNumber: string }> {
        throw new Error("socket hang up")
      }
    }
    const reader: ErpProvider = {
      customerNumbersIgnoreCase: false,
      retrieveCustomer: async () => null,
      hasInvoice: async () => false,
      listContacts: async () => ({ items: [], nextCursor: null }),
      ping: async () => undefined,
    }
    expect(await causeOf(guard(new TalksNonsense()).sendOrder(sampleOrder(at)))).toMatch(/not an order's number; orderNumber/)
    expect(await causeOf(guard(new Fails()).sendOrder(sampleOrder(at)))).toBe("socket hang up")
    expect(await causeOf(guard(reader).sendOrder(sampleOrder(at)))).toBe("the provider takes no orders")
  })
})
