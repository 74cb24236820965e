import { createHash } from "node:crypto"
import type { ErpOrder } from "../../modules/erp"
import type { OrderForErp } from "./read-order-for-erp"

/** Names the state that an order is in, as the database's own comparison of what the ERP was told does: `canceled`, or its version. */
export function computeMark({ status, version }: Pick<OrderForErp, "status" | "version">): string {
  return status === "canceled" ? "canceled" : `v${version}`
}

/** A digest of what the ERP has rows of: names and addresses may be other by now without anything to tell. */
export function computeDigest({ lines, shipping, creditAmount }: ErpOrder): string {
  return createHash("sha256").update(JSON.stringify([lines, shipping, creditAmount])).digest("hex")
}
