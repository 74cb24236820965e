import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { PASSWORD_PROVIDER } from "../activation/find-login"
import { makeUnknownPassword } from "./unknown-password"

/**
 * Puts one that nobody knows in the place of a customer's password. A repeat does the same again.
 *
 * @returns the e-mails under which the customer signs in with a password; none where another provider lets them in
 * @throws where the platform does not take it; the old password may work then
 */
export async function makePasswordUseless(container: MedusaContainer, customerId: string): Promise<string[]> {
  const auth = container.resolve(Modules.AUTH)
  const identities = await auth.listAuthIdentities(
    { app_metadata: { customer_id: customerId } },
    { relations: ["provider_identities"] }
  )
  const emails = identities
    .flatMap(({ provider_identities: logins }) => logins ?? [])
    .filter(({ provider }) => provider === PASSWORD_PROVIDER)
    .map(({ entity_id: email }) => email)
  for (const email of emails) {
    const { success, error } = await auth.updateProvider(PASSWORD_PROVIDER, {
      entity_id: email,
      password: makeUnknownPassword(),
    })
    if (!success) {
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The password could not be replaced: ${error ?? ""}`)
    }
  }
  return emails
}
