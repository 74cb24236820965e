import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import { dayIn } from "../../modules/approval/rules/day-in"
import type ApprovalModuleService from "../../modules/approval/service"
import type { PersonAbsence } from "../../modules/approval/store/deputy-store"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { readerLocale } from "../mail/reader-locale"
import type { UserActor } from "../users/types"
import { nameOfPlace } from "./list-deciders"
import type { DeputyReaders } from "./rules/tell-deputies"

/**
 * Who may be told of a change of somebody's absence: the deputy of now and the one to be, where they are active in the company, and not
 * whoever changes it. It is read before the write, whose version says that nobody else was named meanwhile.
 */
export async function readDeputyReaders(
  container: MedusaContainer,
  { actor, absence: { businessUserId, companyId, absence } }: { actor: UserActor; absence: PersonAbsence }
): Promise<DeputyReaders> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const known = await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).deputies.list([businessUserId])
  const deputyIds = new Set([known.get(businessUserId)?.absence, absence].flatMap((one) => one?.deputyId ?? []))
  const [company, absent, ...deputies] = await Promise.all([
    companies.retrieveCompanyRow(companyId),
    companies.retrievePlace(businessUserId),
    ...[...deputyIds].map(async (id) => await companies.retrievePlace(id)),
  ])
  const told = deputies.flatMap((place) => (place?.company_id === companyId && place.status === "active" && !isActor(actor, place.business_user_id) ? [place] : []))
  return {
    absentName: absent ? nameOfPlace(absent) : "",
    companyName: company?.name ?? "",
    deputies: new Map(told.map((place) => [place.business_user_id, { ...place, language_code: readerLocale(place) }])),
    today: dayIn(company?.time_zone ?? "UTC", new Date()),
  }
}

function isActor(actor: UserActor, businessUserId: string): boolean {
  return actor.kind === "member" && actor.businessUserId === businessUserId
}
