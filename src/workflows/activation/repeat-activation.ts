import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { AccountState } from "../../modules/company/store/account-store"
import { relayOutbox } from "../outbox/relay-outbox"
import type { ActivationRefusal } from "./errors"
import { findLogin, PASSWORD_PROVIDER } from "./find-login"
import { prepareRepeat } from "./rules/activation-messages"
import { decideRepeat } from "./rules/decide-repeat"
import type { ActivationQuestion, ActivationRequest, ActivationResult } from "./types"

export type RepeatAnswer =
  | { kind: "activated"; result: ActivationResult }
  | { kind: "refused"; refusal: ActivationRefusal }
  /** Whoever asks has not shown to be the same person, or the account is locked: to be decided like any other request. */
  | { kind: "other_person" }

/**
 * Answers a request that is identical to one of the last hours (A6): the same outcome for the same person, where they may still
 * come in. It is a login, so the audit hears of it and the last login is noted.
 *
 * @returns null where there was no such request
 */
export async function repeatActivation(
  container: MedusaContainer,
  { question, request }: { question: ActivationQuestion; request: ActivationRequest }
): Promise<RepeatAnswer | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const repeat = await companies.activations.findRepeat({
    fingerprint: question.fingerprint,
    hours: getOptions().activation.repeatWithinHours,
  })
  if (!repeat) {
    return null
  }
  const authIdentityId = await authenticateAs(container, request, repeat.customer_id)
  const account = await companies.retrieveAccount(repeat.customer_id)
  const place = await companies.retrievePlace(repeat.business_user_id)
  if (authIdentityId === null || !account || account.locked_at || !place) {
    return { kind: "other_person" }
  }
  const refusal = decideRepeat(place)
  await companies.outbox.writeAlone([
    prepareRepeat({
      ...question,
      activationId: generateEntityId(undefined, "actv"),
      occurredAt: new Date().toISOString(),
      clientAddress: request.clientAddress,
      outcome: repeat.outcome,
      businessUserId: repeat.business_user_id,
      companyId: repeat.company_id,
      refusal,
    }),
  ])
  void relayOutbox(container)
  if (refusal) {
    return { kind: "refused", refusal }
  }
  if (letsIn(account)) {
    await companies.recordLogin(repeat.customer_id)
  }
  return {
    kind: "activated",
    result: {
      outcome: repeat.outcome,
      businessUserId: repeat.business_user_id,
      companyId: repeat.company_id,
      customerId: repeat.customer_id,
      authIdentityId,
    },
  }
}

/** An address that is still to be confirmed gets no token. */
function letsIn(account: AccountState): boolean {
  return !account.confirmation_required || account.email_confirmed_at !== null
}

/** The asker's identity where it is this customer's and, for a shopper, the password fits. */
async function authenticateAs(
  container: MedusaContainer,
  { asker }: ActivationRequest,
  customerId: string
): Promise<string | null> {
  if (asker.kind === "customer") {
    return asker.customerId === customerId ? asker.authIdentityId : null
  }
  const login = await findLogin(container, asker.email)
  if (login?.customerId !== customerId) {
    return null
  }
  const { success, authIdentity } = await container
    .resolve(Modules.AUTH)
    .authenticate(PASSWORD_PROVIDER, { body: { email: asker.email, password: asker.password } })
  return success && authIdentity ? authIdentity.id : null
}
