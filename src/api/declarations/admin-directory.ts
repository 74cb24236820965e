import type { RouteDeclaration } from "../access/route-declaration"
import {
  directoryContactCreateBody,
  directoryContactListResponse,
  directoryContactResponse,
  directoryContactUpdateBody,
  directoryEntryListQuery,
  directoryInvoiceCreateBody,
  directoryInvoiceListResponse,
  directoryInvoiceResponse,
  directoryInvoiceUpdateBody,
} from "../schemas/directory-entries"
import { directoryCustomerResponse } from "../schemas/operations"
import { removedResponse } from "../schemas/users"

const base = "/admin/customer-center/erp/directory/customers/:id"

function operator(operation: "read" | "create" | "update" | "delete") {
  return { who: "operator", resource: "customer_center_erp", operation } as const
}

/** What an operator keeps by hand below one customer of the embedded directory (F2). */
export const adminDirectoryDeclarations = [
  {
    method: "GET",
    path: base,
    access: operator("read"),
    summary: "Retrieve a customer of the embedded directory",
    response: { status: 200, schema: directoryCustomerResponse },
    codes: ["directory_not_used", "not_found"],
  },
  {
    method: "GET",
    path: `${base}/contacts`,
    access: operator("read"),
    summary: "List the contacts of a customer of the embedded directory, by number",
    query: directoryEntryListQuery,
    response: { status: 200, schema: directoryContactListResponse },
    codes: ["directory_not_used", "not_found"],
  },
  {
    method: "POST",
    path: `${base}/contacts`,
    access: operator("create"),
    summary: "Add a contact to a customer of the embedded directory",
    body: directoryContactCreateBody,
    response: { status: 201, schema: directoryContactResponse },
    codes: ["directory_not_used", "not_found", "directory_number_taken"],
  },
  {
    method: "POST",
    path: `${base}/contacts/:contact_id`,
    access: operator("update"),
    summary: "Change a contact of the embedded directory",
    body: directoryContactUpdateBody,
    response: { status: 200, schema: directoryContactResponse },
    codes: ["directory_not_used", "not_found", "changed_meanwhile"],
  },
  {
    method: "DELETE",
    path: `${base}/contacts/:contact_id`,
    access: operator("delete"),
    summary: "Remove a contact from the embedded directory",
    response: { status: 200, schema: removedResponse },
    codes: ["directory_not_used", "not_found"],
  },
  {
    method: "GET",
    path: `${base}/invoices`,
    access: operator("read"),
    summary: "List the invoices of a customer of the embedded directory, by number",
    query: directoryEntryListQuery,
    response: { status: 200, schema: directoryInvoiceListResponse },
    codes: ["directory_not_used", "not_found"],
  },
  {
    method: "POST",
    path: `${base}/invoices`,
    access: operator("create"),
    summary: "Add an invoice to a customer of the embedded directory",
    body: directoryInvoiceCreateBody,
    response: { status: 201, schema: directoryInvoiceResponse },
    codes: ["directory_not_used", "not_found", "directory_number_taken"],
  },
  {
    method: "POST",
    path: `${base}/invoices/:invoice_id`,
    access: operator("update"),
    summary: "Change an invoice of the embedded directory",
    body: directoryInvoiceUpdateBody,
    response: { status: 200, schema: directoryInvoiceResponse },
    codes: ["directory_not_used", "not_found", "changed_meanwhile", "directory_number_taken"],
  },
  {
    method: "DELETE",
    path: `${base}/invoices/:invoice_id`,
    access: operator("delete"),
    summary: "Remove an invoice from the embedded directory",
    response: { status: 200, schema: removedResponse },
    codes: ["directory_not_used", "not_found"],
  },
] satisfies RouteDeclaration[]
