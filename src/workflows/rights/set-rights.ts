import type { MedusaContainer } from "@medusajs/framework/types"
import type { Watch } from "../../database/transactions"
import { COMPANY_MODULE } from "../../modules/company"
import { rightRefusal } from "../../modules/company/errors"
import { decideDenial } from "../../modules/company/rules/deniable"
import type { Permission } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"
import { watchApprovers } from "../approvals/watch-approvers"
import { auditAct } from "../outbox/audit-act"
import type { Actor } from "../outbox/audit-act"
import { relayOutbox } from "../outbox/relay-outbox"
import { describeSettings } from "./rules/describe-settings"

interface Setting {
  permission: Permission
  effect: "allow" | "deny"
}

interface Confirmable {
  /** The actor knows that some orders could be approved by nobody afterwards (C7); left out, that is asked first. */
  isGapConfirmed?: boolean | undefined
}

/**
 * An operator allows or denies permissions to a whole company; the list replaces the one before (B12).
 *
 * @throws `not_found`, `nobody_could_approve`
 */
export async function setCompanyRights(
  container: MedusaContainer,
  input: { companyId: string; settings: readonly Setting[]; operator: Actor } & Confirmable
): Promise<void> {
  const { companyId, settings, operator } = input
  await service(container).rights.setOfCompany({ companyId, settings, watch: watchRights(container, operator, input) }, (before) => [
    auditAct(operator, {
      action: "company.rights_changed",
      company_id: companyId,
      subject_type: "company",
      subject_id: companyId,
      details: { before: describeSettings(before), after: describeSettings(settings) },
    }),
  ])
  void relayOutbox(container)
}

/**
 * An operator allows or denies permissions to one user; the list replaces the operator's one before (B12).
 *
 * @throws `not_found`, `nobody_could_approve`
 */
export async function setUserRights(
  container: MedusaContainer,
  input: { businessUserId: string; settings: readonly Setting[]; operator: Actor } & Confirmable
): Promise<void> {
  const { businessUserId, settings, operator } = input
  await service(container).rights.setOfUser(
    { businessUserId, settings, source: "operator", watch: watchRights(container, operator, input) },
    () => undefined,
    (user, before) => [
      auditAct(operator, {
        action: "user.rights_changed",
        company_id: user.company_id,
        subject_type: "business_user",
        subject_id: businessUserId,
        details: { before: describeSettings(before), after: describeSettings(settings) },
      }),
    ]
  )
  void relayOutbox(container)
}

/**
 * A main contact denies permissions to a user of the own company; the list replaces what the company had denied (B12).
 *
 * @throws `not_found` for a user of another company as for none, `confirm_own_address`, `not_oneself`, `main_contact_protected`,
 * `nobody_could_approve`
 */
export async function denyRights(
  container: MedusaContainer,
  input: {
    businessUserId: string
    denied: readonly Permission[]
    asker: Actor & { companyId: string; businessUserId: string; addressConfirmed: boolean }
  } & Confirmable
): Promise<void> {
  const { businessUserId, asker } = input
  const settings = [...new Set(input.denied)].map((permission) => ({ permission, effect: "deny" }) as const)
  await service(container).rights.setOfUser(
    { businessUserId, settings, source: "company", watch: watchRights(container, asker, input) },
    (user) => {
      if (user.company_id !== asker.companyId) {
        throw rightRefusal("not_found")
      }
      if (!asker.addressConfirmed) {
        throw rightRefusal("confirm_own_address")
      }
      const refused = decideDenial({
        askerId: asker.businessUserId,
        userId: businessUserId,
        userRoleKeys: user.role_keys,
        denied: input.denied,
      })
      if (refused) {
        throw rightRefusal(refused)
      }
    },
    (user, before) => [
      auditAct(asker, {
        action: "user.rights_denied",
        company_id: user.company_id,
        subject_type: "business_user",
        subject_id: businessUserId,
        details: { before: describeSettings(before), after: describeSettings(settings) },
      }),
    ]
  )
  void relayOutbox(container)
}

/**
 * An operator says which customer numbers a user may act for; the list replaces the one before (B10).
 *
 * @param input.customerNumbers in canonical form, or `*` alone for all of them
 * @throws `not_found`
 */
export async function setDelegateNumbers(
  container: MedusaContainer,
  input: { businessUserId: string; customerNumbers: readonly string[]; operator: Actor }
): Promise<void> {
  const { businessUserId, operator } = input
  const customerNumbers = [...new Set(input.customerNumbers)].sort()
  await service(container).rights.setDelegateNumbers({ businessUserId, customerNumbers }, (user, before) => [
    auditAct(operator, {
      action: "user.delegate_numbers_changed",
      company_id: user.company_id,
      subject_type: "business_user",
      subject_id: businessUserId,
      details: { before: before.join(" "), after: customerNumbers.join(" ") },
    }),
  ])
  void relayOutbox(container)
}

function watchRights(container: MedusaContainer, actor: Actor, { isGapConfirmed = false }: Confirmable): Watch {
  return watchApprovers(container, {
    by: { actor_type: actor.type, actor_id: actor.id, client_address: actor.clientAddress },
    answer: isGapConfirmed ? "confirmed" : "asks",
    holdsCompanies: true,
  })
}

function service(container: MedusaContainer): CompanyModuleService {
  return container.resolve<CompanyModuleService>(COMPANY_MODULE)
}
