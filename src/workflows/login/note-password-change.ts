import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { findLogin } from "../activation/find-login"
import { readerLocale } from "../mail/reader-locale"
import { waitOutSecond } from "./wait-out-second"

/**
 * The platform has changed a password: every session and token of a business user's login
 * ends, a change of e-mail that was asked for with the old password comes to
 * nothing, and the owner is told, by messages that the caller sends on their way. Does nothing for other logins.
 */
export async function notePasswordChange(
  container: MedusaContainer,
  {
    loginEmail,
    clientAddress,
    at = new Date(),
    expectedBy,
  }: {
    loginEmail: string
    clientAddress: string
    /** What began before it ends. */
    at?: Date
    /** The message that waits for this, as `expectPasswordChange` wrote it. */
    expectedBy: string | null
  }
): Promise<void> {
  const login = await findLogin(container, loginEmail)
  if (!login?.customerId) {
    return
  }
  const { customerId } = login
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [customerId] }, { select: ["email"], take: 1 })
  const places = await companies.listPlaces(customerId)
  const [only] = places
  const id = generateEntityId(undefined, "pwch")
  const noted = await companies.logins.endSessionsAndEmailChanges({
    customerId,
    at,
    expectedBy,
    messages: [
      {
        topic: "audit",
        key: `audit:account.password_changed:${id}`,
        payload: {
          action: "account.password_changed",
          occurred_at: at.toISOString(),
          actor_type: "customer",
          actor_id: customerId,
          company_id: places.length === 1 ? (only?.company_id ?? null) : null,
          subject_type: "customer",
          subject_id: customerId,
          client_address: clientAddress,
          details: {},
        },
      },
      {
        topic: "mail",
        key: `mail:password-changed:${id}`,
        payload: {
          template: "password-changed",
          to: customer?.email ?? loginEmail,
          locale: readerLocale(only),
          data: {},
        },
      },
    ],
  })
  if (noted) {
    await waitOutSecond(at)
  }
}
