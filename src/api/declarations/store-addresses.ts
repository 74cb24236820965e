import type { RouteDeclaration } from "../access/route-declaration"
import { addressCreateBody, addressListResponse, addressResponse, addressUpdateBody } from "../schemas/addresses"
import { removedResponse } from "../schemas/users"

const base = "/store/customer-center/addresses"
const keep = { who: "member", permission: "addresses.manage" } as const

/** The company's address book (B14). */
export const storeAddressDeclarations = [
  {
    method: "GET",
    path: base,
    access: { who: "member", permission: null },
    summary: "The company's billing address, and the delivery addresses offered to all its users",
    response: { status: 200, schema: addressListResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: base,
    access: keep,
    summary: "Add a delivery address",
    body: addressCreateBody,
    response: { status: 201, schema: addressResponse },
    codes: ["not_found", "address_label_taken", "too_many_addresses"],
  },
  {
    method: "POST",
    path: `${base}/:id`,
    access: keep,
    summary: "Replace a delivery address",
    body: addressUpdateBody,
    response: { status: 200, schema: addressResponse },
    codes: ["not_found", "changed_meanwhile", "address_label_taken"],
  },
  {
    method: "DELETE",
    path: `${base}/:id`,
    access: keep,
    summary: "Delete a delivery address",
    response: { status: 200, schema: removedResponse },
    codes: ["not_found"],
  },
] satisfies RouteDeclaration[]
