import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { OutboxMessage } from "../../outbox/types"
import { findSpelledLogin } from "../login/find-spelled-login"
import { readerLocale } from "../mail/reader-locale"
import { relayOutbox } from "../outbox/relay-outbox"
import { describeInviter } from "./describe-inviter"
import { requireUser } from "./require-user"
import { auditUser, mailInvitation } from "./rules/user-messages"
import type { ToldAct } from "./rules/user-messages"
import { companyOf } from "./types"
import type { UserActor } from "./types"

/**
 * Mails a user who has not come in yet a fresh link, which makes the earlier one useless; within a minute of
 * the last mail none goes out.
 *
 * @throws `not_found`, `confirm_own_address`, `not_invited`
 */
export async function sendInvitation(
  container: MedusaContainer,
  { businessUserId, actor }: { businessUserId: string; actor: UserActor }
): Promise<void> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const invited = await requireUser(container, { businessUserId, actor, mayBeOneself: true })
  const [inviter, login, account] = await Promise.all([
    describeInviter(container, { actor, companyId: invited.company_id ?? "" }),
    findSpelledLogin(container, invited.email),
    companies.retrieveAccount(invited.customer_id),
  ])
  const act = { actId: generateEntityId(undefined, "act"), actor, occurredAt: new Date().toISOString() }
  const confirmsIdentityId = account?.email_confirmed_at ? null : (login?.authIdentityId ?? null)
  await companies.users.renewInvitation({
    businessUserId,
    companyId: companyOf(actor),
    tell: (place) => [
      auditUser(act, {
        action: "user.invited",
        businessUserId,
        companyId: place.company_id,
        details: {},
        personal: { email: place.email },
      }),
      prepareMail(act, place, { inviter, confirmsIdentityId }),
    ],
  })
  void relayOutbox(container)
}

function prepareMail(
  act: ToldAct,
  place: PlaceRow,
  more: { inviter: Parameters<typeof mailInvitation>[1]["inviter"]; confirmsIdentityId: string | null }
): OutboxMessage {
  const { shop, users } = getOptions()
  return mailInvitation(act, {
    ...more,
    businessUserId: place.business_user_id,
    companyName: place.company_name ?? shop.name,
    firstName: place.first_name,
    lastName: place.last_name,
    email: place.email,
    languageCode: readerLocale(place),
    acceptanceRequired: place.acceptance_required,
    linkHours: users.invitationHours,
  })
}
