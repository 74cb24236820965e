import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { relayOutbox } from "../outbox/relay-outbox"
import { isEmailVerified } from "./is-email-verified"

/** One mail in this time, however often it is asked for. */
const RESEND_MS = 10 * 60 * 1000

/**
 * Sends a fresh link to confirm the address of a login; asked for again within ten
 * minutes, no second one. An address that the platform has confirmed already (the word of
 * it may have been lost on the way to us) needs no link: it is noted at last.
 */
export async function resendConfirmation(
  container: MedusaContainer,
  login: { customerId: string; authIdentityId: string; email: string; locale: "en" | "de"; now: Date }
): Promise<void> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  if (await isEmailVerified(container, login)) {
    await companies.confirmEmail(login.customerId)
    return
  }
  const slot = Math.floor(login.now.getTime() / RESEND_MS)
  await companies.outbox.writeAlone([
    {
      topic: "mail",
      key: `mail:confirm-address:${login.customerId}:${slot}`,
      payload: {
        template: "confirm-address",
        to: login.email,
        locale: login.locale,
        data: { name: null },
        links: {
          confirm_url: {
            kind: "confirm_address",
            auth_identity_id: login.authIdentityId,
            email: login.email,
          },
        },
      },
    },
  ])
  void relayOutbox(container)
}
