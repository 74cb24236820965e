import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { approvalRefusal } from "../../../modules/approval/errors"
import { dayIn } from "../../../modules/approval/rules/day-in"
import type { Absence, PersonAbsence } from "../../../modules/approval/store/deputy-store"
import { COMPANY_MODULE } from "../../../modules/company"
import { userRefusal } from "../../../modules/company/errors"
import type CompanyModuleService from "../../../modules/company/service"
import { requireUser } from "../../users/require-user"
import { listDeciders } from "../list-deciders"
import type { Decider } from "../list-deciders"
import { canStandIn } from "../list-stand-ins"
import { reachesAsFar } from "../rules/ceilings"
import type { UserActor } from "../../users/types"
import type { ApprovalDeputyRun } from "../types"

export const checkDeputyStepId = "check-approval-deputy"

/** The absence as it is to be. Taking one back is always possible. Reads only, so there is nothing to undo. */
export const checkDeputyStep = createStep(
  checkDeputyStepId,
  async ({ actor, businessUserId, absence, version }: ApprovalDeputyRun, { container }): Promise<StepResponse<PersonAbsence>> => {
    const { company_id: companyId } = await requireUser(container, { businessUserId, actor, mayBeOneself: true })
    if (companyId === null) {
      throw approvalRefusal("not_found")
    }
    if (absence) {
      requireOther(actor, { businessUserId, deputyId: absence.deputyId })
      await judgeAbsence(container, { actor, businessUserId, companyId, absence })
    }
    return new StepResponse({ businessUserId, companyId, absence, version })
  }
)

/**
 * Whoever names deputies of others gets nothing by it that they could not do; a main contact can do all of it already.
 *
 * @throws `not_oneself`
 */
function requireOther(actor: UserActor, { businessUserId, deputyId }: { businessUserId: string; deputyId: string }): void {
  if (actor.kind === "member" && !actor.isMainContact && deputyId === actor.businessUserId && businessUserId !== deputyId) {
    throw userRefusal("not_oneself")
  }
}

/**
 * Nor do they hand to somebody else what they could not do: that person may be in league with them.
 *
 * @throws `permission_denied`
 */
function requireReach(
  actor: UserActor,
  { businessUserId, holders }: { businessUserId: string; holders: readonly Decider[] }
): void {
  if (actor.kind !== "member" || actor.isMainContact || actor.businessUserId === businessUserId) {
    return
  }
  const absent = holders.find((holder) => holder.businessUserId === businessUserId)
  const own = holders.find((holder) => holder.businessUserId === actor.businessUserId)
  if (!own || !absent || absent.isMainContact || !reachesAsFar(own.ceiling, absent.ceiling)) {
    throw approvalRefusal("permission_denied")
  }
}

/** @throws what is against it */
async function judgeAbsence(
  container: MedusaContainer,
  {
    actor,
    businessUserId,
    companyId,
    absence: { deputyId, endsOn },
  }: { actor: UserActor; businessUserId: string; companyId: string; absence: Absence }
): Promise<void> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const [deciders, deputy, company] = await Promise.all([
    listDeciders(container, companyId),
    companies.retrievePlace(deputyId),
    companies.retrieveCompanyRow(companyId),
  ])
  // whoever only stands in for somebody has nothing of their own to hand on
  const holders = deciders.filter(({ deputyFor }) => !deputyFor)
  if (!holders.some((holder) => holder.businessUserId === businessUserId)) {
    throw approvalRefusal("approval_deputy_needless")
  }
  requireReach(actor, { businessUserId, holders })
  if (deputyId === businessUserId || deputy?.company_id !== companyId || !canStandIn(deputy)) {
    throw approvalRefusal("approval_deputy_unknown")
  }
  if (endsOn < dayIn(company?.time_zone ?? "UTC", new Date())) {
    throw approvalRefusal("approval_deputy_past")
  }
}
