import type { MedusaRequest } from "@medusajs/framework/http"
import type { Actor } from "../../workflows/outbox/audit-act"
import { readClientAddress } from "./client-address"
import { readGuarded } from "./guarded-request"

/** The operator who asks, as the audit names one; the guard let nobody else in. */
export function readOperator(req: MedusaRequest): Actor {
  const { operator } = readGuarded(req)
  return { type: operator?.type ?? "user", id: operator?.id ?? "", clientAddress: readClientAddress(req) }
}
