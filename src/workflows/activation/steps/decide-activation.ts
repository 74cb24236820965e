import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { ERP_MODULE } from "../../../modules/erp"
import type { ErpModuleService } from "../../../modules/erp"
import type { ErpContact, ErpCustomer } from "../../../modules/erp/types"
import { countMiss } from "../check-misses"
import { refusalError } from "../errors"
import type { ActivationRefusal } from "../errors"
import { prepareRefusal } from "../rules/activation-messages"
import { decideActivation } from "../rules/decide-activation"
import type { ActivationDecision } from "../rules/decide-activation"
import { splitName } from "../rules/split-name"
import type { AcceptedActivation, ActivationRun } from "../types"
import type { LoadedFacts } from "./load-activation-facts"

/** Contacts looked through for the name of the person; a name that is not found stays empty. */
const CONTACTS_LOOKED_AT = 500

export const decideActivationStepId = "decide-activation"

/**
 * Decides, and ends the run where it is refused: what the refusal tells the
 * audit, the mails and the operator is stored before the error leaves. Those records
 * are meant to stay, so there is nothing to undo.
 */
export const decideActivationStep = createStep(
  decideActivationStepId,
  async ({ run, loaded }: { run: ActivationRun; loaded: LoadedFacts }, { container }) => {
    const decision = decideActivation(loaded.facts)
    const outcome = describeOutcome(decision, run)
    if ("code" in outcome) {
      await recordRefusal(container, { run, loaded, decision, refusal: outcome })
      throw refusalError(outcome)
    }
    const name =
      (await findContactName(container, { customer: outcome.erpCustomer, email: run.email })) ??
      (await findOwnName(container, run.signedIn?.customerId ?? null))
    const { customerGroupId, departedCustomerIds } = loaded
    const accepted: AcceptedActivation = { ...outcome, ...name, customerGroupId, departedCustomerIds }
    return new StepResponse(accepted)
  }
)

type Outcome = Pick<AcceptedActivation, "outcome" | "erpCustomer" | "companyId" | "createsCompany">

function describeOutcome(decision: ActivationDecision, run: ActivationRun): Outcome | ActivationRefusal {
  switch (decision.kind) {
    case "create_company":
      return {
        outcome: "company_created",
        erpCustomer: decision.erpCustomer,
        companyId: run.companyId,
        createsCompany: true,
      }
    case "add_main_contact":
      return {
        outcome: "main_contact_added",
        erpCustomer: decision.erpCustomer,
        companyId: decision.companyId,
        createsCompany: false,
      }
    case "create_business_user":
      return {
        outcome: "business_user_created",
        erpCustomer: decision.erpCustomer,
        companyId: null,
        createsCompany: false,
      }
    case "refuse":
      return { code: "activation_refused" }
    case "ask_administrator":
      return { code: "ask_your_administrator", email: decision.email }
    case "company_inactive":
    case "already_activated":
    case "user_deactivated":
      return { code: decision.kind }
  }
}

async function recordRefusal(
  container: MedusaContainer,
  input: { run: ActivationRun; loaded: LoadedFacts; decision: ActivationDecision; refusal: ActivationRefusal }
): Promise<void> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  // counted while this run still holds the number: the next one sees it
  if (input.refusal.code === "activation_refused") {
    await countMiss(companies, input.run)
  }
  const { messages, application } = prepareRefusal({ ...input, facts: input.loaded.facts })
  await companies.activations.refuse({ activationId: input.run.activationId, messages, application })
}

type PersonName = Pick<AcceptedActivation, "firstName" | "lastName">

/** Best effort: an activation does not fail for the lack of a name. */
async function findContactName(
  container: MedusaContainer,
  { customer, email }: { customer: ErpCustomer; email: string }
): Promise<PersonName | null> {
  const erp = container.resolve<ErpModuleService>(ERP_MODULE)
  const contacts: readonly ErpContact[] = await erp
    .listContacts({ customerNumber: customer.customerNumber, cursor: null, limit: CONTACTS_LOOKED_AT })
    .then(
      (page) => page.items,
      () => []
    )
  const contact = contacts.find((candidate) => !candidate.isCompany && candidate.email === email)
  return contact?.name ? splitName(contact.name) : null
}

/** What a signed-in person called themselves; nobody else has a name yet. */
async function findOwnName(container: MedusaContainer, customerId: string | null): Promise<PersonName> {
  const [customer] = customerId
    ? await container
        .resolve(Modules.CUSTOMER)
        .listCustomers({ id: [customerId] }, { select: ["id", "first_name", "last_name"], take: 1 })
    : []
  return { firstName: customer?.first_name ?? null, lastName: customer?.last_name ?? null }
}
