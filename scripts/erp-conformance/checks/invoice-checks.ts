import assert from "node:assert/strict"
import { patience as signal, type Check } from "../check"

export const invoiceChecks: readonly Check[] = [
  {
    name: "an invoice of the customer is proven",
    async run({ provider, samples }) {
      for (const invoice of samples.invoices) {
        assert.equal(await provider.hasInvoice({ ...invoice, signal }), true, told(invoice))
      }
    },
  },
  {
    name: "another customer's invoice proves nothing",
    async run({ provider, samples }) {
      const issued = new Set(samples.invoices.map(told))
      for (const { invoiceNumber } of samples.invoices) {
        for (const { customerNumber } of samples.customers) {
          const asked = { customerNumber, invoiceNumber }
          if (!issued.has(told(asked))) {
            assert.equal(await provider.hasInvoice({ ...asked, signal }), false, told(asked))
          }
        }
      }
    },
  },
  {
    name: "an unknown customer's invoice proves nothing",
    async run({ provider, samples }) {
      const customerNumber = samples.unknownCustomerNumber
      for (const { invoiceNumber } of samples.invoices) {
        const asked = { customerNumber, invoiceNumber }
        assert.equal(await provider.hasInvoice({ ...asked, signal }), false, told(asked))
      }
    },
  },
  {
    name: "an unknown invoice proves nothing",
    async run({ provider, samples }) {
      const invoiceNumber = samples.unknownInvoiceNumber
      for (const { customerNumber } of samples.customers) {
        const asked = { customerNumber, invoiceNumber }
        assert.equal(await provider.hasInvoice({ ...asked, signal }), false, told(asked))
      }
    },
  },
  {
    name: "drafts and cancelled invoices prove nothing",
    leftOut: (samples) =>
      samples.notIssued.length > 0 ? null : "the samples name none in notIssued",
    async run({ provider, samples }) {
      for (const invoice of samples.notIssued) {
        assert.equal(await provider.hasInvoice({ ...invoice, signal }), false, told(invoice))
      }
    },
  },
]

function told(invoice: { customerNumber: string; invoiceNumber: string }): string {
  return `invoice ${invoice.invoiceNumber} of ${invoice.customerNumber}`
}
