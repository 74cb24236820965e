import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import { ACTIVATION_SUPERSEDED } from "../../modules/company/errors"
import type CompanyModuleService from "../../modules/company/service"
import { ERP_MODULE } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"
import { relayOutbox } from "../outbox/relay-outbox"
import { activateAccountWorkflow } from "./activate-account"
import { ACTIVATION_BUSY, ACTIVATION_REPEATED, readCode, readRefusal } from "./errors"
import type { ActivationRefusal } from "./errors"
import { findLogin, PASSWORD_PROVIDER } from "./find-login"
import { computeFingerprint, missSubject } from "./rules/fingerprint"
import { RELEASE_HOURS } from "./steps/decide-activation"
import type { ActivationResult, ActivationRun } from "./types"

/** How often a run that was overtaken is decided again. */
const MAX_ROUNDS = 4

export interface ActivationRequest {
  customerNumber: string
  invoiceNumber: string
  locale: "en" | "de"
  clientAddress: string | null
  asker:
    | { kind: "shopper"; email: string; password: string }
    | { kind: "customer"; customerId: string; authIdentityId: string; email: string }
}

export type ActivationAnswer =
  | { kind: "activated"; result: ActivationResult }
  | { kind: "refused"; refusal: ActivationRefusal }
  | { kind: "too_many_attempts"; retryAfterSeconds: number }

/**
 * One request for an activation: an identical repeat has the same outcome
 * (A6), a number with too many misses is refused before the ERP is asked (A9), and a
 * run that was overtaken is decided again.
 *
 * @throws `erp_unavailable`, and whatever a shop's own `validate` hook throws
 */
export async function requestActivation(
  container: MedusaContainer,
  request: ActivationRequest
): Promise<ActivationAnswer> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const question = describeQuestion(container, request)
  let ignoresRepeat = false
  for (let round = 1; ; round++) {
    const repeated: RepeatedResult | null = ignoresRepeat ? null : await findRepeatedResult(container, question, request)
    if (repeated?.matches) {
      return { kind: "activated", result: repeated.result }
    }
    ignoresRepeat = ignoresRepeat || repeated !== null
    const verdict = await checkMisses(companies, question)
    if (verdict.retryAfterSeconds !== null) {
      return { kind: "too_many_attempts", retryAfterSeconds: verdict.retryAfterSeconds }
    }
    const run = prepareRun(request, question, ignoresRepeat)
    const { result, errors } = await activateAccountWorkflow(container).run({
      input: run,
      throwOnError: false,
    })
    const error: unknown = errors[0]?.error
    void relayOutbox(container)
    if (!error) {
      return { kind: "activated", result }
    }
    const refusal = readRefusal(error)
    if (refusal) {
      return { kind: "refused", refusal }
    }
    const code = readCode(error)
    if (code === ACTIVATION_BUSY) {
      return { kind: "too_many_attempts", retryAfterSeconds: 1 }
    }
    const mayDecideAgain = code === ACTIVATION_SUPERSEDED || code === ACTIVATION_REPEATED
    if (!mayDecideAgain || round === MAX_ROUNDS) {
      throw error
    }
  }
}

type Question = Pick<ActivationRun, "customerNumber" | "invoiceNumber" | "email" | "fingerprint" | "signedIn">

function describeQuestion(container: MedusaContainer, request: ActivationRequest): Question {
  const erp = container.resolve<ErpModuleService>(ERP_MODULE)
  const named = {
    customerNumber: erp.canonicalCustomerNumber(request.customerNumber),
    invoiceNumber: request.invoiceNumber,
    email: request.asker.email.toLowerCase(),
  }
  const signedIn =
    request.asker.kind === "customer"
      ? { customerId: request.asker.customerId, authIdentityId: request.asker.authIdentityId }
      : null
  return { ...named, fingerprint: computeFingerprint(named), signedIn }
}

async function checkMisses(companies: CompanyModuleService, question: Question) {
  const shared = await companies.attempts.checkMisses(missSubject(question, { released: false }))
  if (shared.retryAfterSeconds === null || question.signedIn) {
    return shared
  }
  const released = await companies.isReleased({ ...question, hours: RELEASE_HOURS })
  return released ? await companies.attempts.checkMisses(missSubject(question, { released })) : shared
}

/** `matches` where this asker is the same person, and nobody disputed it since. */
interface RepeatedResult {
  matches: boolean
  result: ActivationResult
}

/** What an identical request made within the last hours. */
async function findRepeatedResult(
  container: MedusaContainer,
  question: Question,
  request: ActivationRequest
): Promise<RepeatedResult | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const repeat = await companies.findRepeat({
    fingerprint: question.fingerprint,
    hours: getOptions().activation.repeatWithinHours,
  })
  if (!repeat) {
    return null
  }
  const authIdentityId = await authenticateAs(container, request, repeat.customer_id)
  const account = await companies.retrieveAccount(repeat.customer_id)
  return {
    matches: authIdentityId !== null && !account?.locked_at,
    result: {
      outcome: repeat.outcome,
      businessUserId: repeat.business_user_id,
      companyId: repeat.company_id,
      customerId: repeat.customer_id,
      authIdentityId: authIdentityId ?? "",
    },
  }
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

function prepareRun(request: ActivationRequest, question: Question, ignoresRepeat: boolean): ActivationRun {
  const { asker } = request
  return {
    ...question,
    activationId: generateEntityId(undefined, "actv"),
    locale: request.locale,
    clientAddress: request.clientAddress,
    password: asker.kind === "shopper" ? asker.password : null,
    customerId: asker.kind === "customer" ? asker.customerId : generateEntityId(undefined, "cus"),
    businessUserId: generateEntityId(undefined, "buser"),
    companyId: generateEntityId(undefined, "comp"),
    confirmationRequired: getOptions().activation.emailVerification && asker.kind === "shopper",
    occurredAt: new Date().toISOString(),
    ignoresRepeat,
  }
}
