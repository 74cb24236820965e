import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { waitOutSecond } from "../login/wait-out-second"
import { verifyEmailChangeToken } from "../mail/email-change-token"
import { relayOutbox } from "../outbox/relay-outbox"
import { changeEmailWorkflow } from "./change-email"
import { linkInvalid } from "./errors"
import { CHANGE_LEASE_MS, prepareRun } from "./prepare-run"
import { agreedMessages } from "./rules/change-messages"

/**
 * An address agrees to a change of e-mail by the link in its mail. With the last
 * one that has to agree the change is made.
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
  const change = await container.resolve<CompanyModuleService>(COMPANY_MODULE).logins.agreeToEmailChange(
    { id: claim.changeId, side, runId: generateEntityId(undefined, "emrun"), leaseMs: CHANGE_LEASE_MS },
    (row) =>
      agreedMessages(
        {
          id: row.id,
          customerId: row.customer_id,
          oldEmail: row.old_email,
          newEmail: row.new_email,
          companyId: row.company_id,
        },
        { side, clientAddress, now: new Date() }
      )
  )
  if (!change) {
    throw linkInvalid()
  }
  if (change.state !== "applying") {
    return "waiting"
  }
  const { result } = await changeEmailWorkflow(container).run({ input: prepareRun(change) })
  void relayOutbox(container)
  await waitOutSecond(new Date(result.endedAt))
  return "changed"
}
