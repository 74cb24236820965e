import { readText } from "../../world/read-body"
import type { ShopProcess } from "../../world/shop-process"
import type { ProveWorld } from "../prove-world"
import type { AnswerKind } from "./sample-answers"

const PASSWORD = "a long password"
/** Runs of one number wait for each other, so there are more accounts than requests at once. */
const ACCOUNTS = 40

/** Customers of the platform's own kind: `anna-1@example.com` and so on. */
export async function openAccounts(world: ProveWorld, shop: ShopProcess): Promise<void> {
  for (let id = 1; id <= ACCOUNTS; id++) {
    const email = emailOf(id)
    const registered = await shop.http.post("/auth/customer/emailpass/register", { body: { email, password: PASSWORD } })
    const opened = await shop.http.post("/store/customers", {
      headers: { ...world.storeHeaders, authorization: `Bearer ${readText(registered.body, "token")}` },
      body: { email },
    })
    if (opened.status !== 200) {
      throw new Error(`No account for ${email}: ${opened.status} ${JSON.stringify(opened.body)}`)
    }
  }
}

/** Refused activations that must look alike (A5, A7). */
export function activationKinds({ storeHeaders }: Pick<ProveWorld, "storeHeaders">): AnswerKind[] {
  const kind = (name: string, entries: (sample: number) => [number: string, invoice: string, email: string]): AnswerKind => ({
    name,
    path: "/store/customer-center/activations",
    headers: storeHeaders,
    body: (sample) => {
      const [customer_number, invoice_number, email] = entries(sample)
      return { customer_number, invoice_number, email, password: PASSWORD }
    },
  })
  const beyond = (sample: number): number => ACCOUNTS + sample
  return [
    kind("unknown number", (sample) => [`X-${sample}`, `R-${sample}`, emailOf(beyond(sample))]),
    kind("wrong invoice", (sample) => [`C-${beyond(sample)}`, "R-0", emailOf(beyond(sample))]),
    kind("wrong e-mail", (sample) => [`P-${beyond(sample)}`, `R-${beyond(sample)}`, `eve-${sample}@example.com`]),
    kind("existing account", (sample) => {
      const id = (sample % ACCOUNTS) + 1
      return [`C-${id}`, `R-${id}`, emailOf(id)]
    }),
  ]
}

/** Refused logins that must look alike (A11). */
export function loginKinds(): AnswerKind[] {
  const kind = (name: string, email: (sample: number) => string): AnswerKind => ({
    name,
    path: "/auth/customer/emailpass",
    headers: {},
    body: (sample) => ({ email: email(sample), password: "not the password" }),
  })
  return [
    kind("wrong password", (sample) => emailOf((sample % ACCOUNTS) + 1)),
    kind("unknown e-mail", (sample) => `nobody-${sample % ACCOUNTS}@example.com`),
  ]
}

/** Requests for a new password that must look alike (A11). */
export function resetKinds(): AnswerKind[] {
  const kind = (name: string, identifier: (sample: number) => string): AnswerKind => ({
    name,
    path: "/auth/customer/emailpass/reset-password",
    headers: {},
    body: (sample) => ({ identifier: identifier(sample) }),
  })
  return [
    kind("reset of a known e-mail", (sample) => emailOf((sample % ACCOUNTS) + 1)),
    kind("reset of an unknown e-mail", (sample) => `nobody-${sample % ACCOUNTS}@example.com`),
  ]
}

/**
 * Registrations that must take one time (A11). A free address is registered, so the answers
 * differ by their nature; the time must not tell of one that is refused what is behind it.
 *
 * @param domain of the free addresses, each of which is free only once
 */
export function registrationKinds(domain: string): AnswerKind[] {
  const kind = (name: string, email: (sample: number) => string): AnswerKind => ({
    name,
    path: "/auth/customer/emailpass/register",
    headers: {},
    body: (sample) => ({ email: email(sample), password: "not the password" }),
  })
  return [
    kind("registration of a taken e-mail", (sample) => emailOf((sample % ACCOUNTS) + 1)),
    kind("registration of a free e-mail", (sample) => `free-${sample}@${domain}`),
  ]
}

function emailOf(id: number): string {
  return `anna-${id}@example.com`
}
