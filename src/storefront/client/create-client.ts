import { createAccessClient, type AccessClient } from "./access-client"
import { createAddressesClient, type AddressesClient } from "./addresses-client"
import { createApprovalRulesClient, type ApprovalRulesClient } from "./approval-rules-client"
import { createApprovalsClient, type ApprovalsClient } from "./approvals-client"
import { createBudgetsClient, type BudgetsClient } from "./budgets-client"
import { createCallCenter } from "./call-center"
import { createCheckoutClient, type CheckoutClient } from "./checkout-client"
import { createContactsClient, type ContactsClient } from "./contacts-client"
import { createCostCentersClient, type CostCentersClient } from "./cost-centers-client"
import type { ConfirmGap } from "./gap-types"
import type { FieldForm, FurtherField } from "./field-types"
import { followLink } from "./follow-link"
import { createOrdersClient, type OrdersClient } from "./orders-client"
import { createPlainUsersClient, type PlainUsersClient } from "./plain-users-client"
import {
  createBearerSignIn,
  createSessionSignIn,
  createTokenStore,
  fetchToken,
  type TokenStore,
} from "./sign-in"
import { ask, send, type TransportOptions } from "./transport"
import type {
  ActivationInput,
  ActivationResult,
  ApplicationInput,
  Delegation,
  EmailChangeOutcome,
  Locale,
  LoginInput,
  Me,
  ProfileInput,
} from "./types"
import { createUserFilesClient, type UserFilesClient } from "./user-files-client"
import { createUsersClient, type UsersClient } from "./users-client"

const center = "/store/customer-center"
const login = "/auth/customer/emailpass"

export interface ClientOptions {
  /** The shop's address, such as `https://shop.example.com`; empty for the page's own. */
  baseUrl: string
  /** The publishable API key of the sales channel. */
  publishableKey: string
  /** Language of messages and mails; left out: the shop's. */
  locale?: Locale
  /** The company to act in; left out: the only one. With several, calls that need one are refused with `company_required`. */
  companyId?: string
  /** `session` keeps a cookie (browsers), `bearer` a token; left out: `session`. */
  auth?: "session" | "bearer"
  /** Where the token is kept with `bearer`; left out: in memory. */
  tokens?: TokenStore
  /** Milliseconds after which a call counts as failed; left out: 30,000. */
  timeoutMs?: number
  /**
   * C7: asked before a change by which some orders could be approved by nobody; true makes it all the same. Left out, or with
   * false, the change is refused with `nobody_could_approve`.
   */
  confirmGap?: ConfirmGap
  fetch?: typeof fetch
}

/** Every call throws a `CustomerCenterError` when it does not succeed. */
export interface CustomerCenterClient
  extends UsersClient,
    UserFilesClient,
    ContactsClient,
    PlainUsersClient,
    AccessClient,
    AddressesClient,
    BudgetsClient,
    ApprovalsClient,
    ApprovalRulesClient,
    OrdersClient,
    CostCentersClient {
  /** C10, G6: what a cart's order may cost and will carry; the cart itself is the platform's own. */
  readonly checkout: CheckoutClient
  /** A1: activates an account and signs it in, unless the address has to be confirmed first. */
  activate(input: ActivationInput): Promise<ActivationResult>
  /** B9: which fields of its own the shop has in a form; anybody may ask. */
  listFields(form: FieldForm): Promise<FurtherField[]>
  /** A9: hands a case over to the shop. */
  apply(input: ApplicationInput): Promise<void>
  login(input: LoginInput): Promise<void>
  logout(): Promise<void>
  /** Who am I here? Refuses with `unauthorized` where nobody is signed in. */
  me(): Promise<Me>
  /** Succeeds whether or not there is an account with this e-mail. */
  requestPasswordReset(email: string): Promise<void>
  /** Refuses with `link_invalid` once the link was used or is too old. */
  setPassword(input: { token: string; password: string }): Promise<void>
  /** A8: the token out of the mail. Refuses with `link_invalid`. */
  confirmAddress(token: string): Promise<void>
  /** Sends a fresh link that confirms the own address; at most one in ten minutes leaves. */
  resendConfirmation(): Promise<void>
  /** "This was not me": locks the account. Refuses with `link_invalid`. */
  disputeActivation(token: string): Promise<void>
  updateProfile(input: ProfileInput): Promise<void>
  /**
   * B10: act for another customer number from now on. Refuses with `permission_denied`,
   * `delegate_unknown_number`, `erp_unavailable`.
   */
  delegate(customerNumber: string): Promise<Delegation>
  /** B10: for whom one acts; null for the own company. */
  delegation(): Promise<Delegation | null>
  /** B10: act for the own company again. */
  undelegate(): Promise<void>
  /**
   * Asks for another e-mail address of the own login; a link goes to the new address. Refuses with
   * `password_wrong`, `email_in_use` and `confirm_own_address`.
   */
  changeEmail(input: { email: string; password: string }): Promise<void>
  /** The same for a user of the own company; `version` is that of the user as it was shown. */
  changeUserEmail(userId: string, input: { email: string; version: number }): Promise<void>
  /** The token out of a mail about another address; with `waiting` the other address has to agree as well. */
  confirmEmailChange(token: string): Promise<EmailChangeOutcome>
  /** Ends every session and token of the own login, and signs out here. */
  endSessions(): Promise<void>
  /** The same client, acting in another company; null: without naming one. */
  inCompany(companyId: string | null): CustomerCenterClient
}

/** Makes a client for one visitor. It keeps nothing but the token of `bearer`. */
export function createCustomerCenterClient(options: ClientOptions): CustomerCenterClient {
  const transport = createTransport(options)
  const tokens = options.tokens ?? createTokenStore()
  const signIn =
    options.auth === "bearer" ? createBearerSignIn(tokens) : createSessionSignIn(transport)
  const locale = options.locale === undefined ? {} : { locale: options.locale }
  const headers = () => ({
    ...signIn.headers(),
    ...(options.companyId ? { "x-company-id": options.companyId } : {}),
  })

  const callCenter = createCallCenter(transport, headers, options.confirmGap)

  return {
    ...createUsersClient(callCenter, options.confirmGap),
    ...createUserFilesClient(transport, headers),
    ...createContactsClient(callCenter),
    ...createPlainUsersClient(callCenter),
    ...createAccessClient(callCenter),
    ...createAddressesClient(callCenter),
    ...createBudgetsClient(callCenter, transport, headers),
    ...createApprovalsClient(callCenter),
    ...createApprovalRulesClient(callCenter),
    ...createOrdersClient(callCenter, transport, headers),
    ...createCostCentersClient(callCenter),
    checkout: createCheckoutClient(transport, headers),
    activate: async (input) => {
      const body = { ...input, ...locale }
      const result = await ask<ActivationResult>(transport, {
        method: "POST",
        path: `${center}/activations`,
        body,
        headers: headers(),
      })
      if (result.token !== null) {
        await signIn.adopt(result.token)
      }
      return result
    },
    listFields: async (form) => {
      const { fields } = await ask<{ fields: FurtherField[] }>(transport, {
        method: "GET",
        path: `${center}/fields?form=${form}`,
      })
      return fields
    },
    apply: async (input) => {
      const body = { ...input, ...locale }
      await send(transport, { method: "POST", path: `${center}/applications`, body })
    },
    login: async (input) => {
      const token = await fetchToken(transport, { method: "POST", path: login, body: input })
      await signIn.adopt(token)
    },
    logout: () => signIn.end(),
    me: () => ask<Me>(transport, { method: "GET", path: `${center}/me`, headers: headers() }),
    requestPasswordReset: async (email) => {
      const body = { identifier: email, metadata: locale }
      await send(transport, { method: "POST", path: `${login}/reset-password`, body })
    },
    setPassword: ({ token, password }) =>
      followLink(transport, [401], {
        method: "POST",
        path: `${login}/update`,
        body: { password },
        headers: { authorization: `Bearer ${token}` },
      }),
    confirmAddress: (token) =>
      followLink(transport, [400, 401, 404], {
        method: "POST",
        path: "/auth/verification/confirm",
        body: { code: token },
      }),
    resendConfirmation: async () => {
      await send(transport, {
        method: "POST",
        path: `${center}/me/confirmation`,
        headers: headers(),
      })
    },
    disputeActivation: (token) =>
      followLink(transport, [404], {
        method: "POST",
        path: `${center}/activation-disputes`,
        body: { token },
      }),
    updateProfile: async (input) => {
      await send(transport, {
        method: "POST",
        path: "/store/customers/me",
        body: input,
        headers: headers(),
      })
    },
    delegate: async (customerNumber) => {
      const { delegation } = await ask<{ delegation: Delegation }>(transport, {
        method: "POST",
        path: `${center}/delegation`,
        body: { customer_number: customerNumber },
        headers: headers(),
      })
      return delegation
    },
    delegation: async () => {
      const { delegation } = await ask<{ delegation: Delegation | null }>(transport, {
        method: "GET",
        path: `${center}/delegation`,
        headers: headers(),
      })
      return delegation
    },
    undelegate: async () => {
      await send(transport, { method: "DELETE", path: `${center}/delegation`, headers: headers() })
    },
    changeEmail: async (input) => {
      await send(transport, {
        method: "POST",
        path: `${center}/me/email`,
        body: input,
        headers: headers(),
      })
    },
    changeUserEmail: async (userId, input) => {
      await send(transport, {
        method: "POST",
        path: `${center}/users/${encodeURIComponent(userId)}/email`,
        body: input,
        headers: headers(),
      })
    },
    confirmEmailChange: async (token) => {
      const { outcome } = await ask<{ outcome: EmailChangeOutcome }>(transport, {
        method: "POST",
        path: `${center}/email-changes/confirm`,
        body: { token },
      })
      return outcome
    },
    endSessions: async () => {
      await send(transport, {
        method: "POST",
        path: `${center}/me/sessions/end`,
        body: {},
        headers: headers(),
      })
      await signIn.end()
    },
    inCompany: (companyId) =>
      createCustomerCenterClient({ ...options, tokens, companyId: companyId ?? undefined }),
  }
}

function createTransport(options: ClientOptions): TransportOptions {
  const language: Record<string, string> = options.locale
    ? { "accept-language": options.locale }
    : {}
  return {
    baseUrl: options.baseUrl.replace(/\/+$/, ""),
    headers: { "x-publishable-api-key": options.publishableKey, ...language },
    timeoutMs: options.timeoutMs ?? 30_000,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
  }
}
