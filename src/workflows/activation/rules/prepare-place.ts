import type { NewPlace } from "../../../modules/company/store/company-store"
import type { AcceptedActivation, ActivationRun } from "../types"
import { fitName } from "./fit-name"

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
    ...fitName(accepted),
    email: run.email,
    languageCode: run.locale,
    fields: run.fields,
  }
}
