import { AUDIT_MODULE } from "../../../../modules/audit"
import type { AuditModuleService } from "../../../../modules/audit"
import { defineRoute } from "../../../access/define-route"
import { auditListQuery } from "../../../schemas/operations"

export const GET = defineRoute(auditListQuery, async ({ req, input }) => {
  const { limit, offset, ...filters } = input
  const list = await req.scope
    .resolve<AuditModuleService>(AUDIT_MODULE)
    .listEvents({ filters, limit, offset })
  return {
    json: {
      audit_events: list.events,
      count: list.count,
      count_is_minimum: list.countIsMinimum,
      limit,
      offset,
    },
  }
})
