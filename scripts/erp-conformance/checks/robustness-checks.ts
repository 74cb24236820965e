import assert from "node:assert/strict"
import { setTimeout as wait } from "node:timers/promises"
import type { ErpProvider } from "../../../src/modules/erp/types"
import { patience, type Check } from "../check"
import { settledWithin } from "../settled-within"

const abortObeyedWithinMs = 200
const closedWithinMs = 5_000

/** What no ERP has issued, and what badly built queries stumble over. */
const oddNumbers: readonly string[] = [
  "",
  " ",
  "%",
  "_",
  "*",
  "' or 1=1 --",
  `"`,
  "\\",
  "__proto__",
  "<script>",
  "a\nb",
  "a\u0000b",
  "\ud800",
  "😀",
  "9".repeat(10_240),
  "ä".repeat(10_240),
]

/** Each operation of the contract, for checks that try all of them. */
function operations(
  provider: ErpProvider,
  asked: { customerNumber: string; invoiceNumber: string }
): Readonly<Record<string, (signal: AbortSignal) => Promise<unknown>>> {
  return {
    ping: (signal) => provider.ping({ signal }),
    retrieveCustomer: (signal) => provider.retrieveCustomer({ ...asked, signal }),
    hasInvoice: (signal) => provider.hasInvoice({ ...asked, signal }),
    listContacts: (signal) => provider.listContacts({ ...asked, cursor: null, limit: 500, signal }),
  }
}

export const robustnessChecks: readonly Check[] = [
  {
    name: "ping resolves",
    async run({ provider }) {
      await provider.ping({ signal: patience })
    },
  },
  {
    name: "odd and 10 kB numbers are not found, and no error",
    async run({ provider, samples }) {
      const [invoice] = samples.invoices
      const customerNumber = invoice?.customerNumber ?? ""
      for (const odd of oddNumbers) {
        const told = JSON.stringify(odd.slice(0, 20))
        const asked = { customerNumber: odd, signal: patience }
        assert.equal(await provider.retrieveCustomer(asked), null, told)
        const proven = await provider.hasInvoice({
          customerNumber,
          invoiceNumber: odd,
          signal: patience,
        })
        assert.equal(proven, false, told)
        const contacts = await provider.listContacts({ ...asked, cursor: null, limit: 1 })
        assert.deepEqual(contacts, { items: [], nextCursor: null }, told)
      }
    },
  },
  {
    name: "blanks around a number are no error",
    async run({ provider, samples }) {
      for (const { customerNumber } of samples.customers) {
        const blank = ` ${customerNumber}\u00a0`
        await provider.retrieveCustomer({ customerNumber: blank, signal: patience })
      }
    },
  },
  {
    name: "a call whose signal is aborted already rejects within 200 ms",
    async run({ provider, samples }) {
      for (const [name, call] of Object.entries(operations(provider, firstOf(samples)))) {
        const outcome = await settledWithin(call(AbortSignal.abort()), abortObeyedWithinMs)
        assert.equal(outcome, "rejected", name)
      }
    },
  },
  {
    name: "a call that is aborted on its way ends within 200 ms",
    async run({ provider, samples }) {
      for (const afterMs of [0, 1, 5]) {
        for (const [name, call] of Object.entries(operations(provider, firstOf(samples)))) {
          const controller = new AbortController()
          const calling = call(controller.signal)
          calling.catch(() => undefined)
          await wait(afterMs)
          controller.abort()
          const outcome = await settledWithin(calling, abortObeyedWithinMs)
          assert.notEqual(outcome, "pending", `${name} after ${afterMs} ms`)
        }
      }
    },
  },
  {
    name: "20 calls at once answer as one alone",
    async run({ provider, samples }) {
      const calls = Object.entries(operations(provider, firstOf(samples)))
      for (const [name, call] of calls) {
        const alone = await call(patience)
        const together = await Promise.all(Array.from({ length: 20 }, () => call(patience)))
        together.forEach((answer) => assert.deepEqual(answer, alone, name))
      }
    },
  },
]

/** Comes last: afterwards the provider is of no use any more. */
export const closeCheck: Check = {
  name: "close resolves",
  async run({ provider }) {
    const closing = provider.close?.() ?? Promise.resolve()
    assert.equal(await settledWithin(closing, closedWithinMs), "resolved")
  },
}

function firstOf(samples: {
  invoices: readonly { customerNumber: string; invoiceNumber: string }[]
}) {
  const [invoice] = samples.invoices
  assert.ok(invoice, "the samples have no invoice")
  return invoice
}
