import { z } from "@medusajs/framework/zod"
import type { ErpOrderAddress } from "../../modules/erp/order-types"

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "")

/** SQLite has no truth values of its own. */
const flag = z
  .union([z.boolean(), z.number()])
  .nullish()
  .transform((value) => Boolean(value))

export const saleAddressRow = z.object({
  id: z.number().int(),
  street: text,
  postal_code: text,
  city: text,
  invoice: flag,
  delivery: flag,
})
export type SaleAddressRow = z.infer<typeof saleAddressRow>

export const saleAddressFields = ["street", "postal_code", "city", "invoice", "delivery"]

/** The party's address for an address of the order. */
interface ChosenAddress {
  id: number | null
  /** Whether it is the address that was ordered for, or the one that the party has for such cases. */
  isSame: boolean
}

/**
 * The party's address with the same street, postal code and city; else the one that Tryton itself would take: the first
 * that is marked for this use, or the first.
 */
export function chooseAddress(
  addresses: readonly SaleAddressRow[],
  wanted: ErpOrderAddress | null,
  use: "invoice" | "delivery"
): ChosenAddress {
  const same = wanted && addresses.find((address) => key(address) === keyOf(wanted))
  const chosen = same ?? addresses.find((address) => address[use]) ?? addresses[0]
  return { id: chosen?.id ?? null, isSame: wanted === null || Boolean(same) }
}

function key({ street, postal_code, city }: SaleAddressRow): string {
  return JSON.stringify([street, postal_code, city].map(fold))
}

function keyOf({ address_1, address_2, postal_code, city }: ErpOrderAddress): string {
  const street = [address_1, address_2].filter(Boolean).join(" ")
  return JSON.stringify([street, postal_code ?? "", city ?? ""].map(fold))
}

/** Blanks, line breaks, commas and case say nothing about where somebody lives. */
function fold(line: string): string {
  return line.normalize("NFC").toLowerCase().replace(/[\s,]+/g, " ").trim()
}
