import type { FurtherEntries } from "../../form/further-fields"

/** What is typed into the activation's form; names as the API's. */
export interface ActivationEntries extends FurtherEntries {
  customer_number: string
  invoice_number: string
  email: string
  password: string
}

export const noEntries: ActivationEntries = {
  customer_number: "",
  invoice_number: "",
  email: "",
  password: "",
  fields: {},
}

/** The number whose field has the focus, to be marked in the picture. */
export type MarkedNumber = "customer" | "invoice" | null
