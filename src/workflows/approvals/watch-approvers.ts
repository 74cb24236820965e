import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Watch } from "../../database/transactions"
import type { UnapprovedLimit } from "../../modules/budget/store/unapproved-limits"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { AuditMessage, OutboxMessage } from "../../outbox/types"
import { findUnapproved } from "./find-unapproved"
import { NobodyCouldApproveError } from "./nobody-could-approve"
import { listWorse } from "./rules/unapproved"

/** By whom a change is made. */
export type Changer = Pick<AuditMessage["payload"], "actor_type" | "actor_id" | "client_address">

interface Watched {
  by: Changer
  /** `asks` refuses until it is confirmed; `confirmed` and `cannot_ask` write it into the audit and let it stand. */
  answer: "asks" | "confirmed" | "cannot_ask"
  /** Whether the transaction itself holds the companies already. */
  holdsCompanies: boolean
  /** Whether the change may be the first limit of a company that asks for an approval. */
  changesLimits?: boolean
}

/**
 * Looks on while something changes that says who could approve, or what has to be approved (C7): where some orders could be
 * approved by nobody afterwards who had somebody before, the change is refused with `nobody_could_approve` until it is confirmed.
 * Every such change holds the companies' rows first, as the rule of the last main contact does, so that of two at once
 * the second sees what the first left.
 */
export function watchApprovers(
  container: MedusaContainer,
  { by, answer, holdsCompanies, changesLimits = false }: Watched
): Watch {
  return async (manager, companyIds) => {
    if (!holdsCompanies) {
      await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.holdCompanies(companyIds, manager)
    }
    const before = await findUnapproved(container, companyIds, manager)
    const watched = changesLimits ? companyIds : before.asking
    return async () => {
      const { limits: after } = await findUnapproved(container, watched, manager)
      const worse = listWorse(before.limits, after)
      if (worse.length > 0 && answer === "asks") {
        throw new NobodyCouldApproveError(worse)
      }
      return watched.flatMap((companyId) => auditGap(worse.filter((limit) => limit.companyId === companyId), { by, companyId, answer }))
    }
  }
}

function auditGap(
  limits: readonly UnapprovedLimit[],
  { by, companyId, answer }: Pick<Watched, "by" | "answer"> & { companyId: string }
): OutboxMessage[] {
  if (limits.length === 0) {
    return []
  }
  const payload: AuditMessage["payload"] = {
    ...by,
    action: "approval.nobody_left",
    occurred_at: new Date().toISOString(),
    company_id: companyId,
    subject_type: "company",
    subject_id: companyId,
    details: {
      limits: limits.length,
      users: new Set(limits.flatMap(({ userIds }) => userIds)).size,
      confirmed: answer === "confirmed",
    },
  }
  return [{ topic: "audit", key: `audit:${payload.action}:${generateEntityId(undefined, "act")}`, payload }]
}
