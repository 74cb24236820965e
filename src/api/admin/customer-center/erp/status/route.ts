import { ERP_MODULE } from "../../../../../modules/erp"
import type { ErpModuleService } from "../../../../../modules/erp"
import { defineRoute } from "../../../../access/define-route"
import { listOutboxes } from "../../../../../workflows/outbox/outbox-owners"
import type { ErpStatus } from "../../../../schemas/operations"

export const GET = defineRoute(async ({ req }) => {
  const [health, ...counts] = await Promise.all([
    req.scope.resolve<ErpModuleService>(ERP_MODULE).health(),
    ...listOutboxes(req.scope).map(({ outbox }) => outbox.countUndelivered()),
  ])
  const json: ErpStatus = {
    provider: health.provider,
    reachable: health.reachable,
    problem: health.problem,
    latency_ms: health.latencyMs,
    breaker: health.breaker,
    waiting_messages: counts.reduce((sum, { waiting }) => sum + waiting, 0),
    parked_messages: counts.reduce((sum, { parked }) => sum + parked, 0),
  }
  return { json }
})
