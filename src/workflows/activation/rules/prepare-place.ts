import type { NewPlace } from "../../../modules/company/store/company-store"
import type { AcceptedActivation, ActivationRun } from "../types"

/** As the table has it; an ERP's and the platform's own names may be longer. */
const LONGEST_FIRST_NAME = 50
const LONGEST_LAST_NAME = 200

/**
 * The place an accepted activation ends in. It carries the person's name and
 * e-mail, so that a company's users are searched and sorted by it (B1).
 */
export function preparePlace(run: ActivationRun, accepted: AcceptedActivation): NewPlace {
  return {
    id: run.businessUserId,
    customerId: run.customerId,
    companyId: accepted.companyId,
    customerNumber: accepted.companyId ? null : run.customerNumber,
    roleKeys: accepted.companyId ? ["main_contact"] : [],
    firstName: cut(accepted.firstName, LONGEST_FIRST_NAME),
    lastName: cut(accepted.lastName, LONGEST_LAST_NAME),
    email: run.email,
    languageCode: run.locale,
    fields: run.fields,
  }
}

/** Counts characters as the database does, never through the middle of one. */
function cut(name: string | null, longest: number): string {
  return [...(name ?? "").trim()].slice(0, longest).join("").trim()
}
