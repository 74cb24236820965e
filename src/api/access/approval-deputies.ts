import type { MedusaRequest } from "@medusajs/framework/http"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { readCode } from "../../workflows/activation/errors"
import { listDeciders, nameOfPlace } from "../../workflows/approvals/list-deciders"
import type { Decider } from "../../workflows/approvals/list-deciders"
import { canStandIn } from "../../workflows/approvals/list-stand-ins"
import { setApprovalDeputy } from "../../workflows/approvals/set-approval-deputy"
import type { UserActor } from "../../workflows/users/types"
import { Refusal } from "../errors/refusal"
import type { ApprovalDeputyBody, ApprovalDeputyResource } from "../schemas/approval-deputies"

const MOST_CANDIDATES = 500

type Candidates = { candidates: { id: string; name: string }[] }

/** Whoever can decide in a company, each with the deputy that they named. */
export async function answerApprovalDeputies(
  req: MedusaRequest,
  companyId: string
): Promise<{ approval_deputies: ApprovalDeputyResource[] } & Candidates> {
  const holders = await listDeciders(req.scope, companyId)
  const places = holders.filter(({ deputyFor }) => !deputyFor).map(({ place }) => place)
  return { approval_deputies: await presentDeputies(req, { places, holders }), candidates: await listCandidates(req, companyId) }
}

/** Somebody's deputy. */
export async function answerApprovalDeputy(
  req: MedusaRequest,
  businessUserId: string
): Promise<{ approval_deputy: ApprovalDeputyResource } & Candidates> {
  const place = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).retrievePlace(businessUserId)
  const companyId = place?.company_id
  const holders = companyId ? await listDeciders(req.scope, companyId) : []
  const [deputy] = place ? await presentDeputies(req, { places: [place], holders }) : []
  if (!deputy || !companyId) {
    throw new Refusal("not_found")
  }
  return { approval_deputy: deputy, candidates: await listCandidates(req, companyId) }
}

/** Names one, for oneself as for others; a conflict comes with the one of now. */
export async function changeApprovalDeputy(
  req: MedusaRequest,
  { businessUserId, actor }: { businessUserId: string; actor: UserActor },
  { version, absence }: ApprovalDeputyBody
): Promise<{ approval_deputy: ApprovalDeputyResource } & Candidates> {
  try {
    await setApprovalDeputy(req.scope, {
      actor,
      businessUserId,
      version,
      absence: absence && { deputyId: absence.deputy_id, startsOn: absence.starts_on, endsOn: absence.ends_on },
    })
  } catch (error) {
    if (readCode(error) !== "changed_meanwhile") {
      throw error
    }
    throw new Refusal("changed_meanwhile", { details: { current: (await answerApprovalDeputy(req, businessUserId)).approval_deputy } })
  }
  return await answerApprovalDeputy(req, businessUserId)
}

async function presentDeputies(
  req: MedusaRequest,
  { places, holders }: { places: readonly PlaceRow[]; holders: readonly Decider[] }
): Promise<ApprovalDeputyResource[]> {
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const set = await req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE).deputies.list(places.map((place) => place.business_user_id))
  const ids = [...new Set([...set.values()].flatMap(({ absence }) => absence?.deputyId ?? []))]
  const found = await Promise.all(ids.map(async (id) => await companies.retrievePlace(id)))
  const names = new Map(found.flatMap((place) => (place ? [[place.business_user_id, nameOfPlace(place)] as const] : [])))
  return places.map((place) => {
    const { absence, version } = set.get(place.business_user_id) ?? { absence: null, version: 0 }
    return {
      user: { id: place.business_user_id, name: nameOfPlace(place) },
      absence: absence && {
        deputy: { id: absence.deputyId, name: names.get(absence.deputyId) ?? null },
        starts_on: absence.startsOn,
        ends_on: absence.endsOn,
        is_running: holders.some(
          ({ businessUserId, deputyFor }) => businessUserId === absence.deputyId && deputyFor?.businessUserId === place.business_user_id
        ),
      },
      version,
    }
  })
}

async function listCandidates(req: MedusaRequest, companyId: string): Promise<Candidates["candidates"]> {
  const { rows } = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listUserRows({ companyId, status: "active", order: "name", limit: MOST_CANDIDATES, offset: 0 })
  return rows.filter(canStandIn).map((place) => ({ id: place.business_user_id, name: nameOfPlace(place) }))
}
