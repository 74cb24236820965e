import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, MedusaError, Modules } from "@medusajs/framework/utils"
import { EMAIL_CHANGE_HOURS } from "../../emails/shop-values"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { findLogin, isEmailTaken } from "../activation/find-login"
import type { LoginActor } from "../login/end-sessions"
import { relayOutbox } from "../outbox/relay-outbox"
import { findPasswordLogin } from "./find-password-login"
import { requestedMessages } from "./rules/change-messages"
import type { RequestedChange } from "./rules/change-messages"

export interface EmailChangeRequest {
  customerId: string
  newEmail: string
  requestedBy: RequestedChange["requestedBy"]
  /** The company in whose name somebody asks; null for the owner of the login. */
  company: { id: string; name: string } | null
  /** See `RequestedChange`; `asked` makes the change wait for the old address as well. */
  oldAddress: RequestedChange["oldAddress"]
  locale: "en" | "de"
  actor: LoginActor
}

/**
 * Asks the addresses about a change of e-mail (B3). An address that the shop knows
 * already ends in a mail to its owner and nothing else, which the asker is not told.
 *
 * @throws `email_in_use` where another user of the same company has the address,
 * `changed_meanwhile` where a change of this person is being made at this moment
 */
export async function requestEmailChange(container: MedusaContainer, request: EmailChangeRequest): Promise<void> {
  const { customerId, newEmail } = request
  const { logins } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const companyId = request.company?.id ?? null
  if (await logins.isEmailInCompany({ email: newEmail, customerId, companyId })) {
    throw new MedusaError(MedusaError.Types.CONFLICT, "Another user of the company has this e-mail", "email_in_use")
  }
  const { email: oldEmail } = await container
    .resolve(Modules.CUSTOMER)
    .retrieveCustomer(customerId, { select: ["email"] })
  const login = await findLogin(container, oldEmail)
  const authIdentityId = login?.customerId === customerId ? login.authIdentityId : null
  const password = authIdentityId ? await findPasswordLogin(container.resolve(Modules.AUTH), authIdentityId) : null
  const change: RequestedChange = {
    id: generateEntityId(undefined, "emch"),
    customerId,
    oldEmail,
    newEmail,
    companyId,
    locale: request.locale,
    taken: newEmail === oldEmail || (await findLogin(container, newEmail)) !== null || (await isEmailTaken(container, newEmail)),
    requestedBy: request.requestedBy,
    actor: request.actor,
    oldAddress: request.oldAddress,
    companyName: request.company?.name ?? null,
  }
  const opened = await logins.openEmailChange(
    {
      id: change.id,
      customer_id: customerId,
      auth_identity_id: authIdentityId,
      old_email: oldEmail,
      old_login: password?.email ?? null,
      new_email: newEmail,
      requested_by: change.requestedBy,
      asker_customer_id: change.requestedBy === "main_contact" ? change.actor.id : null,
      company_id: companyId,
      locale: change.locale,
      taken: change.taken,
      approval_required: change.oldAddress === "asked",
      hours: EMAIL_CHANGE_HOURS,
    },
    requestedMessages(change, new Date())
  )
  if (!opened) {
    throw new MedusaError(MedusaError.Types.CONFLICT, "A change is being made", "changed_meanwhile")
  }
  void relayOutbox(container)
}
