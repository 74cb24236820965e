import { z } from "@medusajs/framework/zod"
import type { AuditModuleService } from "../../modules/audit"
import type { Deliverer } from "../../outbox/relay"
import type { AuditEvent } from "../../outbox/types"

const flat = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

const auditPayload = z.object({
  action: z.string(),
  occurred_at: z.iso.datetime(),
  actor_type: z.enum(["customer", "user", "api-key", "system", "anonymous"]),
  actor_id: z.string().nullable(),
  company_id: z.string().nullable(),
  subject_type: z.string(),
  subject_id: z.string().nullable(),
  client_address: z.string().nullable(),
  details: flat,
  personal: flat.optional(),
}) satisfies z.ZodType<AuditEvent>

/** Brings an event to the trail, once for one key. */
export function createAuditDeliverer(audit: Pick<AuditModuleService, "recordEvents">): Deliverer {
  return async ({ key, payload }) => {
    const read = auditPayload.safeParse(payload)
    if (!read.success) {
      const names = read.error.issues.map((issue) => issue.path.join("."))
      return {
        outcome: "failed",
        reason: `This is not an audit event: ${names.join(", ")}`,
        retryMayHelp: false,
      }
    }
    await audit.recordEvents([{ sourceKey: key, event: read.data }])
    return { outcome: "delivered" }
  }
}
