import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import { ACTIVATION_SUPERSEDED } from "../../modules/company/errors"
import type CompanyModuleService from "../../modules/company/service"
import { ERP_MODULE, isErpUnavailable } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"
import { isEmailVerified } from "../login/is-email-verified"
import { relayOutbox } from "../outbox/relay-outbox"
import { activateAccountWorkflow } from "./activate-account"
import { checkMisses } from "./check-misses"
import { ACTIVATION_BUSY, ACTIVATION_LOCKED, ACTIVATION_REPEATED, readCode, readRefusal } from "./errors"
import type { ActivationRefusal } from "./errors"
import { recordTurnedAway } from "./record-turned-away"
import { repeatActivation } from "./repeat-activation"
import type { RepeatAnswer } from "./repeat-activation"
import { computeFingerprint } from "./rules/fingerprint"
import type { ActivationQuestion, ActivationRequest, ActivationResult, ActivationRun } from "./types"

/** How often a run that was overtaken is decided again. */
const MAX_ROUNDS = 4
/** What ends a run without ending the request: the world has changed under it. */
const DECIDED_AGAIN: readonly string[] = [ACTIVATION_SUPERSEDED, ACTIVATION_REPEATED, ACTIVATION_LOCKED]

export type ActivationAnswer =
  | { kind: "activated"; result: ActivationResult }
  | { kind: "refused"; refusal: ActivationRefusal }
  | { kind: "too_many_attempts"; retryAfterSeconds: number }

/**
 * One request for an activation: an identical repeat has the same outcome
 * (A6), a number with too many misses is refused before the ERP is asked (A9), and a
 * run that was overtaken is decided again. What is turned away undecided is
 * told to the audit as well.
 *
 * @throws `erp_unavailable`, and whatever a shop's own `validate` hook throws
 */
export async function requestActivation(
  container: MedusaContainer,
  request: ActivationRequest
): Promise<ActivationAnswer> {
  const question = describeQuestion(container, request)
  try {
    const answer = await decideInRounds(container, request, question)
    if (answer.kind !== "turned_away") {
      return answer
    }
    const { reason, retryAfterSeconds } = answer
    await recordTurnedAway(container, { ...question, ...request, code: "too_many_attempts", reason })
    return { kind: "too_many_attempts", retryAfterSeconds }
  } catch (error) {
    if (isErpUnavailable(error)) {
      await recordTurnedAway(container, { ...question, ...request, code: "erp_unavailable", reason: "erp" })
    }
    throw error
  }
}

type RoundsAnswer =
  | Exclude<ActivationAnswer, { kind: "too_many_attempts" }>
  | { kind: "turned_away"; reason: "number" | "busy"; retryAfterSeconds: number }

const busy: RoundsAnswer = { kind: "turned_away", reason: "busy", retryAfterSeconds: 1 }

async function decideInRounds(
  container: MedusaContainer,
  request: ActivationRequest,
  question: ActivationQuestion
): Promise<RoundsAnswer> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  let ignoresRepeat = false
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    // before anything of what the shop knows is asked: a number without misses left answers everybody alike
    const { retryAfterSeconds } = await checkMisses(companies, question)
    if (retryAfterSeconds !== null) {
      return { kind: "turned_away", reason: "number", retryAfterSeconds }
    }
    const repeated: RepeatAnswer | null = ignoresRepeat ? null : await repeatActivation(container, { question, request })
    if (repeated && repeated.kind !== "other_person") {
      return repeated
    }
    ignoresRepeat = ignoresRepeat || repeated !== null
    const run = await prepareRun(container, { request, question, ignoresRepeat })
    const { result, errors } = await activateAccountWorkflow(container).run({ input: run, throwOnError: false })
    const error: unknown = errors[0]?.error
    void relayOutbox(container)
    if (!error) {
      // whether a lost commit stands is known when an identical request comes next
      return result ? { kind: "activated", result } : busy
    }
    const refusal = readRefusal(error)
    if (refusal) {
      return { kind: "refused", refusal }
    }
    const code = readCode(error)
    if (code === ACTIVATION_BUSY) {
      return busy
    }
    if (code === null || !DECIDED_AGAIN.includes(code)) {
      throw error
    }
  }
  return busy
}

function describeQuestion(container: MedusaContainer, request: ActivationRequest): ActivationQuestion {
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

async function prepareRun(
  container: MedusaContainer,
  { request, question, ignoresRepeat }: { request: ActivationRequest; question: ActivationQuestion; ignoresRepeat: boolean }
): Promise<ActivationRun> {
  const { asker } = request
  const emailConfirmed = asker.kind === "customer" && (await isConfirmed(container, asker))
  return {
    ...question,
    activationId: generateEntityId(undefined, "actv"),
    locale: request.locale,
    clientAddress: request.clientAddress,
    fields: request.fields,
    password: asker.kind === "shopper" ? asker.password : null,
    customerId: asker.kind === "customer" ? asker.customerId : generateEntityId(undefined, "cus"),
    businessUserId: generateEntityId(undefined, "buser"),
    companyId: generateEntityId(undefined, "comp"),
    emailConfirmed,
    confirmationRequired: getOptions().activation.emailVerification && !emailConfirmed,
    occurredAt: new Date().toISOString(),
    ignoresRepeat,
  }
}

/** Anybody may register any address with the platform: being signed in does not prove that it is theirs (A8). */
async function isConfirmed(
  container: MedusaContainer,
  asker: Extract<ActivationRequest["asker"], { kind: "customer" }>
): Promise<boolean> {
  const account = await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveAccount(asker.customerId)
  return Boolean(account?.email_confirmed_at) || (await isEmailVerified(container, asker))
}
