import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import { userRefusal } from "../../modules/company/errors"
import { MAIN_CONTACT } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { ApplicationRow } from "../../modules/company/store/application-store"
import type { ContactRow } from "../../modules/company/store/contact-store"
import { fitName } from "../activation/rules/fit-name"
import { splitName } from "../activation/rules/split-name"
import { syncContacts } from "../erp-sync/sync-contacts"
import { findPerson } from "../users/find-person"
import { requestUser } from "../users/request-user"
import type { UserActor } from "../users/types"
import { updateUser } from "../users/update-user"

/** How often a user whom somebody else changed meanwhile is looked at again. */
const MAX_ROUNDS = 3
/** Contacts whose name, number or address holds the e-mail; the one who has it is among them. */
const CONTACTS_LOOKED_AT = 20

type Operator = Extract<UserActor, { kind: "operator" }>

/**
 * Makes the applicant a main contact of the company with this number, beside the present ones (A4): a user of the
 * company gets the role, anybody else is asked in with it. A repeat changes nothing.
 *
 * @returns the company's name
 * @throws `not_found` where no company has the number any more, `user_deactivated` where the operator has to activate
 * the applicant first, and what adding and changing users refuses with
 */
export async function appointMainContact(
  container: MedusaContainer,
  { application, operator }: { application: ApplicationRow; operator: Operator }
): Promise<{ companyName: string }> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const company = await companies.findCompanyByNumber(application.customer_number)
  if (!company) {
    throw userRefusal("not_found")
  }
  const { email } = application
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const place = await findPlace(container, { companyId: company.id, email })
    if (!place) {
      await askIn(container, { application, companyId: company.id, operator })
      return { companyName: company.name }
    }
    if (place.status === "deactivated") {
      throw userRefusal("user_deactivated")
    }
    if (place.role_keys.includes(MAIN_CONTACT) || (await giveRole(container, { place, operator }))) {
      return { companyName: company.name }
    }
  }
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Others are changing this user", "too_many_attempts")
}

/** The applicant's place in the company, by the place's own e-mail or by the account's. */
async function findPlace(
  container: MedusaContainer,
  { companyId, email }: { companyId: string; email: string }
): Promise<PlaceRow | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const customerId =
    (await companies.findEmailHolder({ companyId, email })) ?? (await findPerson(container, email))?.customerId
  const places = customerId ? await companies.listPlaces(customerId) : []
  return places.find((place) => place.company_id === companyId) ?? null
}

/** @returns false where somebody else changed the user meanwhile */
async function giveRole(
  container: MedusaContainer,
  { place, operator }: { place: PlaceRow; operator: Operator }
): Promise<boolean> {
  return await updateUser(container, {
    businessUserId: place.business_user_id,
    actor: operator,
    version: place.version,
    changes: { role_keys: [...place.role_keys, MAIN_CONTACT] },
    successorId: null,
    // one more who may decide everything leaves nothing without somebody to approve it
    isGapConfirmed: true,
  })
}

async function askIn(
  container: MedusaContainer,
  { application, companyId, operator }: { application: ApplicationRow; companyId: string; operator: Operator }
): Promise<void> {
  const { email, locale } = application
  const contact = await findContact(container, { companyId, email })
  await requestUser(container, {
    companyId,
    email,
    actor: operator,
    salutation: contact?.salutation ?? "none",
    ...fitName(contact ? splitName(contact.name) : await findOwnName(container, email)),
    roleKeys: [MAIN_CONTACT],
    fields: {},
    languageCode: locale,
    contactNumber: contact?.contact_number ?? null,
  })
}

/** The ERP's contact with this e-mail who is no user of the company yet. */
async function findContact(
  container: MedusaContainer,
  { companyId, email }: { companyId: string; email: string }
): Promise<ContactRow | null> {
  await syncContacts(container, { companyId, now: new Date() })
  const { rows } = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .users.listContacts({ companyId, q: email, limit: CONTACTS_LOOKED_AT, offset: 0 })
  return rows.find((contact) => contact.email === email) ?? null
}

/** What somebody with an account calls themselves; of anybody else no name is known, and they are asked for it. */
async function findOwnName(container: MedusaContainer, email: string): Promise<ReturnType<typeof splitName>> {
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ email, has_account: true }, { select: ["first_name", "last_name"], take: 1 })
  return { firstName: customer?.first_name ?? null, lastName: customer?.last_name ?? null }
}
