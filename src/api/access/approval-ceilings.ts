import type { MedusaRequest } from "@medusajs/framework/http"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import { COMPANY_MODULE } from "../../modules/company"
import { MAIN_CONTACT } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { readCode } from "../../workflows/activation/errors"
import { listDeciders, nameOfPlace } from "../../workflows/approvals/list-deciders"
import { setApprovalCeiling } from "../../workflows/approvals/set-approval-ceiling"
import type { UserActor } from "../../workflows/users/types"
import { Refusal } from "../errors/refusal"
import type { ApprovalCeilingBody, ApprovalCeilingResource } from "../schemas/approval-ceilings"

/** Whoever can decide in a company, with their ceilings. */
export async function answerApprovalCeilings(
  req: MedusaRequest,
  companyId: string
): Promise<{ approval_ceilings: ApprovalCeilingResource[] }> {
  const places = (await listDeciders(req.scope, companyId)).map(({ place }) => place)
  return { approval_ceilings: await presentCeilings(req, { companyId, places }) }
}

/** Sets one, for a main contact as for an operator; a conflict comes with the one of now. */
export async function changeApprovalCeiling(
  req: MedusaRequest,
  { businessUserId, actor }: { businessUserId: string; actor: UserActor },
  { version, amount, confirm_nobody_could_approve: isGapConfirmed }: ApprovalCeilingBody
): Promise<{ approval_ceiling: ApprovalCeilingResource }> {
  try {
    await setApprovalCeiling(req.scope, { actor, businessUserId, amount, version, isGapConfirmed })
  } catch (error) {
    if (readCode(error) !== "changed_meanwhile") {
      throw error
    }
    throw new Refusal("changed_meanwhile", { details: { current: await answerCeiling(req, businessUserId) } })
  }
  return { approval_ceiling: await answerCeiling(req, businessUserId) }
}

async function answerCeiling(req: MedusaRequest, businessUserId: string): Promise<ApprovalCeilingResource> {
  const place = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).retrievePlace(businessUserId)
  const [ceiling] = place?.company_id ? await presentCeilings(req, { companyId: place.company_id, places: [place] }) : []
  if (!ceiling) {
    throw new Refusal("not_found")
  }
  return ceiling
}

async function presentCeilings(
  req: MedusaRequest,
  { companyId, places }: { companyId: string; places: readonly PlaceRow[] }
): Promise<ApprovalCeilingResource[]> {
  const [company, set] = await Promise.all([
    req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveCompanyRow(companyId),
    req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE).ceilings.list(places.map((place) => place.business_user_id)),
  ])
  return places.map((place) => {
    const ceiling = set.get(place.business_user_id)
    const isMainContact = place.role_keys.includes(MAIN_CONTACT)
    const amount = isMainContact ? null : (ceiling?.amount ?? null)
    return {
      user: { id: place.business_user_id, name: nameOfPlace(place), email: place.email },
      is_main_contact: isMainContact,
      amount,
      currency_code: amount === null ? (company?.currency_code ?? "") : (ceiling?.currencyCode ?? ""),
      version: ceiling?.version ?? 0,
    }
  })
}
