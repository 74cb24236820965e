import type { PlaceRow } from "../../../modules/company/store/account-store"
import type { UserChange } from "../../../modules/company/store/user-store"
import type { AuditMessage, Mail, MailMessage, OutboxMessage } from "../../../outbox/types"
import type { Inviter, UserActor } from "../types"

/** What is told of one act: who did it and when, and a name that no other act has. */
export interface ToldAct {
  actId: string
  actor: UserActor
  occurredAt: string
}

export type UserAction =
  | "user.created"
  | "user.updated"
  | "user.activated"
  | "user.deactivated"
  | "user.removed"
  | "user.invited"

/** The audit of one act on one user (D12): facts in `details`, everything of the person in `personal`. */
export function auditUser(
  act: ToldAct,
  told: {
    action: UserAction
    businessUserId: string
    companyId: string | null
    details: AuditMessage["payload"]["details"]
    personal?: AuditMessage["payload"]["personal"]
  }
): OutboxMessage {
  const { actor } = act
  return {
    topic: "audit",
    key: `audit:${told.action}:${act.actId}:${told.businessUserId}`,
    payload: {
      action: told.action,
      occurred_at: act.occurredAt,
      actor_type: actor.kind === "operator" ? actor.type : "customer",
      actor_id: actor.id,
      company_id: told.companyId,
      subject_type: "business_user",
      subject_id: told.businessUserId,
      client_address: actor.clientAddress,
      details: told.details,
      ...(told.personal ? { personal: told.personal } : {}),
    },
  }
}

/** A change of a user, and of the successor where one took over, with what was and what is. */
export function auditChange(act: ToldAct, action: UserAction, change: UserChange): OutboxMessage[] {
  const { before, after, successor } = change
  const messages = [describe(act, action, before, after)]
  return successor ? [...messages, describe(act, "user.updated", successor.before, successor.after)] : messages
}

function describe(act: ToldAct, action: UserAction, before: PlaceRow, after: PlaceRow | null): OutboxMessage {
  const facts = pairs(describeFacts(before), after ? describeFacts(after) : null)
  const personal = pairs(describePerson(before), after ? describePerson(after) : null)
  return auditUser(act, {
    action,
    businessUserId: before.business_user_id,
    companyId: before.company_id,
    details: facts,
    personal: { email: before.email, ...personal },
  })
}

type Flat = Record<string, string | null>

function describeFacts(place: PlaceRow): Flat {
  return {
    status: place.status,
    roles: place.role_keys.join(", "),
    salutation: place.salutation,
    language_code: place.language_code,
  }
}

function describePerson(place: PlaceRow): Flat {
  return {
    first_name: place.first_name,
    last_name: place.last_name,
    fields: JSON.stringify(place.fields),
  }
}

/** `roles_before`, `roles_after` for each value that really changed; only what was, where all of it is gone. */
function pairs(before: Flat, after: Flat | null): Flat {
  const changed: Flat = {}
  for (const [name, value] of Object.entries(before)) {
    const now = after?.[name] ?? null
    if (now !== value) {
      changed[`${name}_before`] = value
      if (after) {
        changed[`${name}_after`] = now
      }
    }
  }
  return changed
}

/** Whom an invitation goes to, and with what. */
export interface Invitation {
  businessUserId: string
  companyName: string
  firstName: string
  lastName: string
  email: string
  languageCode: "en" | "de"
  acceptanceRequired: boolean
  inviter: Inviter | null
  /** The login whose address is still to be confirmed before accepting; null where there is nothing to confirm. */
  confirmsIdentityId: string | null
  linkHours: number
}

/** The mail that lets somebody in (B7): a link to set the password, or the word to sign in and accept. */
export function mailInvitation(act: Pick<ToldAct, "actId">, invitation: Invitation): OutboxMessage {
  const { email, languageCode, linkHours } = invitation
  const common = {
    name: `${invitation.firstName} ${invitation.lastName}`.trim() || null,
    company_name: invitation.companyName,
    inviter_name: invitation.inviter?.name ?? null,
    inviter_email: invitation.inviter?.email ?? null,
    email,
  }
  const mail: Mail = invitation.acceptanceRequired
    ? {
        template: "company-invitation",
        to: email,
        locale: languageCode,
        data: common,
        links: invitation.confirmsIdentityId
          ? { confirm_url: { kind: "confirm_address", auth_identity_id: invitation.confirmsIdentityId, email } }
          : {},
      }
    : {
        template: "new-account",
        to: email,
        locale: languageCode,
        data: {
          ...common,
          valid_days: linkHours % 24 === 0 && linkHours > 24 ? linkHours / 24 : null,
          valid_hours: linkHours,
        },
        links: { set_password_url: { kind: "set_password", email, minutes: linkHours * 60 } },
      }
  const message: MailMessage & { key: string } = {
    topic: "mail",
    key: `mail:${mail.template}:${invitation.businessUserId}:${act.actId}`,
    payload: mail,
  }
  return message
}
