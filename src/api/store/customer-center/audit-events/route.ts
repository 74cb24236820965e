import type { MedusaRequest } from "@medusajs/framework/http"
import { getOptions } from "../../../../get-options"
import { AUDIT_MODULE } from "../../../../modules/audit"
import type { AuditModuleService, AuditRecord } from "../../../../modules/audit"
import { BUDGET_MODULE } from "../../../../modules/budget"
import type BudgetModuleService from "../../../../modules/budget/service"
import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { defineRoute } from "../../../access/define-route"
import { requireCompanyPlace } from "../../../access/require-company-place"
import { Refusal } from "../../../errors/refusal"
import { presentOwnAuditEvent } from "../../../present/audit-event"
import { ownAuditListQuery } from "../../../schemas/users"

export const GET = defineRoute(ownAuditListQuery, async ({ req, input, guarded }) => {
  const { companyId } = requireCompanyPlace(guarded)
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const involving = input.user_id === undefined ? undefined : await listIdsOf(companies, companyId, input.user_id)
  const list = await req.scope
    .resolve<AuditModuleService>(AUDIT_MODULE)
    .listEvents({ filters: { company_id: companyId, involving }, limit: input.limit, offset: input.offset })
  const ids = list.events.flatMap((event) => [event.actor_id, event.subject_id].filter((id) => id !== null))
  const users = await companies.listUserNames({ companyId, ids })
  const costCenters = await nameCostCenters(req, companyId, list.events)
  const company = { id: companyId, name: guarded.place?.company_name ?? "" }
  return {
    json: {
      audit_events: list.events.map((event) =>
        presentOwnAuditEvent(event, { shop: getOptions().shop.name, company, users, costCenters })
      ),
      count: list.count,
      count_is_minimum: list.countIsMinimum,
      limit: input.limit,
      offset: input.offset,
    },
  }
})

/** In one query, where there is something to name. */
async function nameCostCenters(req: MedusaRequest, companyId: string, events: readonly AuditRecord[]) {
  const ids = events.flatMap(({ subject_type: type, subject_id: id }) => (type === "cost_center" && id !== null ? id : []))
  const { costCenters } = req.scope.resolve<BudgetModuleService>(BUDGET_MODULE)
  return ids.length > 0 ? await costCenters.listNames({ companyId, ids }) : []
}

/** The ids by which events name this user; a user of another company and none look alike. */
async function listIdsOf(companies: CompanyModuleService, companyId: string, userId: string): Promise<string[]> {
  const user = await companies.retrievePlace(userId)
  if (user?.company_id !== companyId) {
    throw new Refusal("not_found")
  }
  return [user.business_user_id, user.customer_id]
}
