import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { OutboxMessage } from "../../outbox/types"
import { endSessions } from "../login/end-sessions"
import { makePasswordUseless } from "../login/make-password-useless"
import { removeSecondFactors } from "../login/remove-second-factors"
import { readerLocale } from "../mail/reader-locale"
import { relayOutbox } from "../outbox/relay-outbox"

interface Unlocking {
  customerId: string
  operator: { id: string; type: "user" | "api-key" }
  clientAddress: string
}

/**
 * An operator unlocks an account that was locked by "this was not me". Whoever activated it may know the password, hold a token
 * and have enrolled a second factor; none of it works any more, and the owner is mailed a link to set a new password. One at a
 * time: a second one would replace the password that the owner has set meanwhile.
 *
 * @returns null where there is no account, false where it was not locked
 * @throws `changed_meanwhile` where somebody else unlocks it at this moment
 */
export async function unlockAccount(container: MedusaContainer, unlocking: Unlocking): Promise<boolean | null> {
  const { logins } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  return await logins.whileUnlocking(unlocking.customerId, async () => await unlockAlone(container, unlocking))
}

async function unlockAlone(container: MedusaContainer, unlocking: Unlocking): Promise<boolean | null> {
  const { customerId, operator, clientAddress } = unlocking
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const account = await companies.retrieveAccount(customerId)
  if (!account?.locked_at) {
    return account && false
  }
  // all of it before the lock goes: a process that dies in between leaves a locked account, and a repeat goes through
  const [place] = await companies.listPlaces(customerId)
  const emails = await makePasswordUseless(container, customerId)
  const secondFactors = await removeSecondFactors(container, { customerId, since: place?.created_at ?? new Date(0) })
  await endSessions(container, {
    customerId,
    companyId: null,
    actor: { type: operator.type, id: operator.id, clientAddress },
    withEmailChanges: true,
  })
  const locale = readerLocale(place)
  const unlocked = await companies.setLocked({
    customerId,
    locked: false,
    application: null,
    messages: prepareMessages(unlocking, { emails, locale, secondFactors }),
  })
  void relayOutbox(container)
  return unlocked
}

function prepareMessages(
  { customerId, operator, clientAddress }: Unlocking,
  { emails, locale, secondFactors }: { emails: readonly string[]; locale: "en" | "de"; secondFactors: number }
): OutboxMessage[] {
  const unlockId = generateEntityId(undefined, "unlock")
  return [
    {
      topic: "audit",
      key: `audit:account.unlocked:${unlockId}`,
      payload: {
        action: "account.unlocked",
        occurred_at: new Date().toISOString(),
        actor_type: operator.type,
        actor_id: operator.id,
        company_id: null,
        subject_type: "customer",
        subject_id: customerId,
        client_address: clientAddress,
        details: { second_factors_removed: secondFactors },
      },
    },
    ...emails.map((email, index): OutboxMessage => ({
      topic: "mail",
      key: `mail:account-unlocked:${unlockId}:${index}`,
      payload: {
        template: "account-unlocked",
        to: email,
        locale,
        data: {},
        links: { set_password_url: { kind: "set_password", email } },
      },
    })),
  ]
}
