import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { getOptions } from "../../../get-options"
import { COMPANY_MODULE } from "../../../modules/company"
import { userRefusal } from "../../../modules/company/errors"
import type CompanyModuleService from "../../../modules/company/service"
import { isOurLanguage } from "../../mail/is-our-language"
import { describeInviter } from "../describe-inviter"
import { findPerson } from "../find-person"
import { requireConfirmedActor, requireGivableRoles } from "../require-user"
import type { AcceptedUser, UserRun } from "../types"

export const acceptUserStepId = "accept-user"

/**
 * Decides whether the user may be added and how the person gets in. What the caller can see of it is the same
 * for an e-mail that the shop knows and for one that it does not (B6). Reads only, so there is nothing to undo.
 */
export const acceptUserStep = createStep(acceptUserStepId, async (run: UserRun, { container }) => {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const { companyId, contactNumber } = run
  const company = await companies.retrieveCompanyRow(companyId)
  const contact = contactNumber === null ? null : await companies.users.retrieveContact({ companyId, contactNumber })
  if (!company || (contactNumber !== null && !contact)) {
    throw userRefusal("not_found")
  }
  await requireConfirmedActor(container, run.actor)
  await requireGivableRoles(container, { actor: run.actor, wanted: run.roleKeys, held: [] })
  const person = await findPerson(container, run.email)
  const found = await companies.users.findInCompany({
    companyId,
    contactNumber,
    email: run.email,
    customerId: person?.customerId ?? null,
  })
  if (found.contact || found.email) {
    throw userRefusal(found.contact ? "contact_in_use" : "email_in_use")
  }
  const accepted: AcceptedUser = {
    customerId: person?.customerId ?? run.plannedCustomerId,
    makesCustomer: !person?.customerId,
    authIdentityId: person?.authIdentityId ?? null,
    acceptanceRequired: person !== null && !person.isUnused,
    companyName: company.name,
    writesContact: getOptions().erp.createContacts && contactNumber === null && company.customer_number !== null,
    languageCode:
      [run.languageCode, contact?.language_code, company.language_code].find(isOurLanguage) ?? getOptions().shop.locale,
    inviter: await describeInviter(container, { actor: run.actor, companyId }),
  }
  return new StepResponse(accepted)
})
