import type { SampleInvoice } from "../tryton/fill-tryton"
import { parseSamples, type Samples } from "./samples"

/** What the sample world of scripts/tryton says, for the provider's default options. */
export function trytonSamples(invoices: readonly SampleInvoice[]): Samples {
  return parseSamples({
    customers: [
      {
        customerNumber: "10001",
        centerEnabled: true,
        mainContactEmails: ["anna.mueller@mueller-soehne.example"],
      },
      {
        customerNumber: "00042",
        centerEnabled: false,
        mainContactEmails: ["kontakt@nuesslein.example"],
      },
      {
        customerNumber: "K-7 A",
        centerEnabled: true,
        mainContactEmails: ["office@shared.example"],
      },
      { customerNumber: "K-8", centerEnabled: false, mainContactEmails: ["office@shared.example"] },
      { customerNumber: "10002", centerEnabled: true, mainContactEmails: [] },
    ],
    invoices: listIssued(invoices, "posted"),
    notIssued: listIssued(invoices, "cancelled"),
    contacts: { customerNumber: "10001", count: 3 },
    writesAt: "00042",
    ordersAt: { customerNumber: "10001", sku: "SCREW-8", currencyCode: "eur" },
  })
}

function listIssued(invoices: readonly SampleInvoice[], state: SampleInvoice["state"]) {
  return invoices.flatMap(({ code, number, state: at }) =>
    at === state && number !== null ? [{ customerNumber: code, invoiceNumber: number }] : []
  )
}
