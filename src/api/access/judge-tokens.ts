import type { AuthContext, MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { ERP_MODULE } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"
import { confirmAddress } from "../../workflows/login/confirm-address"
import { expectPasswordChange } from "../../workflows/login/expect-password-change"
import { notePasswordChange } from "../../workflows/login/note-password-change"
import { recordLogin } from "../../workflows/login/record-login"
import { resendConfirmation } from "../../workflows/login/resend-confirmation"
import { relayOutbox } from "../../workflows/outbox/relay-outbox"
import { readLocale, sendRefusal } from "../errors/respond"
import type { ErrorCode } from "../errors/codes"
import { waitForAnswerTime } from "./answer-time"
import { readClientAddress } from "./client-address"
import { returnGuess, takeGuess } from "./limit-guessing"
import { decideAccount } from "./decide-account"
import { readGuarded } from "./guarded-request"
import { readPasswordRoute, type PasswordRoute } from "./password-routes"
import { readPath } from "./read-path"
import { readBearer, readBeginning, readSession, readTokenOf } from "./read-tokens"
import { readNamedNumber } from "./resolve-login-name"
import { spendPasswordTime } from "./spend-password-time"

const LOGIN_PATH = /^\/auth\/customer\/[^/]+(\/callback)?$|^\/auth\/mfa\/challenges\/[^/]+\/verify$/
const SESSION_PATH = "/auth/session"
const BY_LOGIN_PATH = /^\/auth\/(token\/refresh|mfa\/.+|verification\/request)$/
const CONFIRM_PATH = "/auth/verification/confirm"
/** Answers of other providers' logins could tell known from unknown addresses by their time as well. */
const PROVIDER_LOGIN_PATH = /^\/auth\/customer\/[^/]+(\/register|\/reset-password)?$/

/**
 * Stands before and behind every `/auth` route of the platform, which has no
 * hook of its own. A token or session that counts no longer is refused before;
 * a token that is about to be handed out is judged after the password was checked, so
 * that a refusal does not tell strangers whether the account exists.
 */
export async function judgeTokens(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const guarded = readGuarded(req)
  const refused = await decideBroughtToken(req)
  if (refused) {
    sendRefusal(req, res, refused)
    return
  }
  const retryAfterSeconds = await takeGuess(req)
  if (retryAfterSeconds !== null) {
    sendRefusal(req, res, "too_many_attempts", { retryAfterSeconds })
    return
  }
  const change = await expectChangedPassword(req)
  const json = res.json.bind(res)
  res.json = (body?: unknown) => {
    res.json = json
    void answer(req, res, body, { arrivedAt: guarded.arrivedAt, change }).catch(() => {
      // fails closed: no token leaves that could not be judged
      res.status(500).json({ type: "unknown_error", code: "unknown_error", message: "An unknown error occurred." })
    })
    return res
  }
  if (isEqualised(req)) {
    delayBareStatus(res, guarded.arrivedAt)
  }
  next()
}

/** Whether the time of the answer could tell known from unknown addresses. */
function isEqualised(req: MedusaRequest): boolean {
  const passwordRoute = readPasswordRoute(req)
  return (passwordRoute !== null && passwordRoute !== "update") || PROVIDER_LOGIN_PATH.test(readPath(req))
}

/** A forgotten password is answered by a bare status, for known and unknown addresses alike; it leaves at a fixed moment. */
function delayBareStatus(res: MedusaResponse, arrivedAt: number): void {
  const sendStatus = res.sendStatus.bind(res)
  res.sendStatus = (status: number) => {
    void waitForAnswerTime({ arrivedAt, everyMs: getOptions().login.refusalAfterMs }).then(() => sendStatus(status))
    return res
  }
}

async function answer(
  req: MedusaRequest,
  res: MedusaResponse,
  body: unknown,
  { arrivedAt, change }: { arrivedAt: number; change: ExpectedChange | null }
): Promise<void> {
  const path = readPath(req)
  const passwordRoute = readPasswordRoute(req)
  const isLogin = passwordRoute === "login" || LOGIN_PATH.test(path)
  const context = readTokenOf(req, body)
  const refused = context ? await decideToken(req, context) : null
  if (res.statusCode === 401 && passwordRoute === "login") {
    await spendPasswordTime(req)
  }
  if (isEqualised(req) && (refused || !isLogin || res.statusCode === 401)) {
    await waitForAnswerTime({ arrivedAt, everyMs: getOptions().login.refusalAfterMs })
  }
  if (res.statusCode !== 401 && refused !== "login_refused") {
    await returnGuess(req)
  }
  if (refused) {
    if (refused === "email_unconfirmed" && context) {
      await sendFreshLink(req, context)
    }
    sendRefusal(req, res, refused)
    return
  }
  if (res.statusCode === 200 && path === CONFIRM_PATH) {
    await confirmAddress(req.scope, readConfirmedEmail(body))
  }
  if (change) {
    await noteChangedPassword(req, { change, changed: res.statusCode === 200 })
  }
  if (context && LOGIN_PATH.test(path)) {
    await recordLogin(req.scope, context.actor_id)
  }
  const uniform = res.statusCode === 401 && passwordRoute ? uniformCodes[passwordRoute] : null
  if (uniform) {
    sendRefusal(req, res, uniform)
    return
  }
  res.json(body)
}

/** The platform's own texts would tell a taken address from a free one. */
const uniformCodes: Readonly<Record<PasswordRoute, ErrorCode | null>> = {
  login: "login_refused",
  register: "registration_refused",
  "reset-password": null,
  update: null,
}

interface ExpectedChange {
  loginEmail: string
  clientAddress: string
  expectedBy: string | null
}

/** A link out of a mail that is about to change a password; the platform looks at it behind us, and tells nobody. */
async function expectChangedPassword(req: MedusaRequest): Promise<ExpectedChange | null> {
  const token: object | null = readPasswordRoute(req) === "update" ? readBearer(req, "*") : null
  if (!token || !("entity_id" in token) || typeof token.entity_id !== "string") {
    return null
  }
  const asked = { loginEmail: token.entity_id, clientAddress: readClientAddress(req) }
  return { ...asked, expectedBy: await expectPasswordChange(req.scope, asked) }
}

/** Until what follows of a changed password stands, no answer leaves. */
async function noteChangedPassword(
  req: MedusaRequest,
  { change, changed }: { change: ExpectedChange; changed: boolean }
): Promise<void> {
  if (changed) {
    await notePasswordChange(req.scope, change)
    void relayOutbox(req.scope)
  } else if (change.expectedBy !== null) {
    const { outbox } = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
    await outbox.removeUndelivered([change.expectedBy])
  }
}

/** Whoever knows the password and has not confirmed the address may have lost the link, or it has expired. */
async function sendFreshLink(req: MedusaRequest, context: AuthContext): Promise<void> {
  const [customer] = await req.scope
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [context.actor_id] }, { select: ["email"], take: 1 })
  if (customer) {
    await resendConfirmation(req.scope, {
      customerId: context.actor_id,
      authIdentityId: context.auth_identity_id,
      email: customer.email,
      locale: readLocale(req),
      now: new Date(),
    })
  }
}

/** Judged is the account as it is after the password was checked, and the token by the one it was made of. */
async function decideToken(req: MedusaRequest, context: AuthContext): Promise<ErrorCode | null> {
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const brought = readBrought(req)
  const refused = decideAccount(
    await companies.retrieveAccount(context.actor_id),
    readBeginning(brought?.auth_identity_id === context.auth_identity_id ? brought : context)
  )
  if (refused) {
    return refused
  }
  const typed = readNamedNumber(req)
  if (typed === null) {
    return null
  }
  const number = req.scope.resolve<ErpModuleService>(ERP_MODULE).canonicalCustomerNumber(typed)
  const places = await companies.listPlaces(context.actor_id)
  return places.some((place) => place.customer_number === number) ? null : "login_refused"
}

/** A token or session that the request itself brings, for a new session or a fresh token. */
async function decideBroughtToken(req: MedusaRequest): Promise<ErrorCode | null> {
  const context = readBrought(req)
  if (context?.actor_type !== "customer" || !context.actor_id) {
    return null
  }
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  return decideAccount(await companies.retrieveAccount(context.actor_id), readBeginning(context))
}

/**
 * What the platform goes by on its routes that want a login, in its order. Signing in,
 * links out of mails and signing out go by none: an ended session in a
 * browser must not keep its owner from signing in again.
 */
function readBrought(req: MedusaRequest): AuthContext | null {
  const path = readPath(req)
  if (path === SESSION_PATH) {
    return req.method === "DELETE" ? null : readBearer(req)
  }
  return BY_LOGIN_PATH.test(path) ? (readSession(req) ?? readBearer(req)) : null
}

function readConfirmedEmail(body: unknown): string | null {
  return typeof body === "object" && body !== null && "entity_id" in body && typeof body.entity_id === "string"
    ? body.entity_id
    : null
}
