import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { EMAIL_CHANGE_HOURS } from "../../emails/shop-values"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { waitOutSecond } from "../login/wait-out-second"
import { verifyEmailChangeToken } from "../mail/email-change-token"
import { relayOutbox } from "../outbox/relay-outbox"
import { changeEmailWorkflow } from "./change-email"
import { linkInvalid } from "./errors"
import { mustAskOldAddress } from "./must-ask-old-address"
import { CHANGE_LEASE_MS, prepareRun } from "./prepare-run"
import { agreedMessages, oldAddressMessage } from "./rules/change-messages"

/**
 * An address agrees to a change of e-mail by the link in its mail. With the last
 * one that has to agree the change is made. What the old one has to say is judged again as the new one agrees.
 *
 * @throws `link_invalid` where the link counts no longer
 */
export async function agreeToEmailChange(
  container: MedusaContainer,
  { token, clientAddress }: { token: string; clientAddress: string }
): Promise<"changed" | "waiting"> {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const claim = verifyEmailChangeToken({ token, jwtSecret: http.jwtSecret ?? "" })
  if (!claim) {
    throw linkInvalid()
  }
  const { side } = claim
  const { logins } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const asked = side === "new" ? await logins.findEmailChange(claim.changeId) : null
  const asksOld = asked !== null && (await mustAskOldAddress(container, asked))
  const change = await logins.agreeToEmailChange(
    {
      id: claim.changeId,
      side,
      asksOldForHours: asksOld ? EMAIL_CHANGE_HOURS : null,
      runId: generateEntityId(undefined, "emrun"),
      leaseMs: CHANGE_LEASE_MS,
    },
    (row) => {
      const { id, customer_id: customerId, old_email: oldEmail, new_email: newEmail, company_id: companyId, locale } = row
      const agreed = agreedMessages({ id, customerId, oldEmail, newEmail, companyId }, { side, clientAddress, now: new Date() })
      return asksOld ? [...agreed, oldAddressMessage({ id, oldEmail, newEmail, locale, oldAddress: "asked" })] : agreed
    }
  )
  if (!change) {
    throw linkInvalid()
  }
  if (change.state !== "applying") {
    void relayOutbox(container)
    return "waiting"
  }
  const { result } = await changeEmailWorkflow(container).run({ input: prepareRun(change) })
  void relayOutbox(container)
  await waitOutSecond(new Date(result.endedAt))
  return "changed"
}
