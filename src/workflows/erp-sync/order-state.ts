import { createHash } from "node:crypto"
import type { ErpOrder } from "../../modules/erp"
import type { OrderForErp } from "./read-order-for-erp"

/** Names the state that an order is in, as the database's own comparison of what the ERP was told does: `canceled`, or its version. */
export function computeMark({ status, version }: Pick<OrderForErp, "status" | "version">): string {
  return status === "canceled" ? "canceled" : `v${version}`
}

/** A digest of what the ERP has rows of, in whatever order: names and addresses may be other by now without anything to tell. */
export function computeDigest({ lines, shipping, creditAmount }: ErpOrder): string {
  // a line begins with its id
  const sorted = [lines, shipping].map((rows) => rows.map((row) => JSON.stringify(row)).sort())
  return createHash("sha256").update(JSON.stringify([...sorted, creditAmount])).digest("hex")
}
