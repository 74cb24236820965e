import type { z } from "@medusajs/framework/zod"
import type { AuditRecord } from "../../modules/audit"
import type { UserName } from "../../modules/company/store/user-list"
import type { ownAuditEventSchema } from "../schemas/users"

/** Names for the ids in a company's own events. */
export interface AuditNames {
  shop: string
  company: { id: string; name: string }
  /** Users of this company, newest place first; nobody else is named. */
  users: readonly UserName[]
  /** Cost centers of this company, removed ones included. */
  costCenters: readonly { id: string; code: string; name: string }[]
}

/** An event as the company's own main contact sees it: names instead of ids, the shop for its operators. */
export function presentOwnAuditEvent(event: AuditRecord, names: AuditNames): z.infer<typeof ownAuditEventSchema> {
  return {
    id: event.id,
    action: event.action,
    occurred_at: event.occurred_at,
    actor_name: nameActor(event, names),
    actor_type: event.actor_type,
    subject_type: event.subject_type,
    subject_name: nameSubject(event, names),
    details: event.details,
  }
}

function nameActor({ actor_type, actor_id }: AuditRecord, names: AuditNames): string | null {
  if (actor_type === "user" || actor_type === "api-key") {
    return names.shop
  }
  return actor_type === "customer" ? nameUser(names.users.find((user) => user.customer_id === actor_id)) : null
}

function nameSubject({ subject_type, subject_id }: AuditRecord, names: AuditNames): string | null {
  switch (subject_type) {
    case "business_user":
      return nameUser(names.users.find((user) => user.business_user_id === subject_id))
    case "customer":
      return nameUser(names.users.find((user) => user.customer_id === subject_id))
    case "company":
      return subject_id === names.company.id ? names.company.name : null
    case "cost_center":
      return nameCostCenter(names.costCenters.find((center) => center.id === subject_id))
    default:
      return null
  }
}

function nameCostCenter(center: { code: string; name: string } | undefined): string | null {
  return center ? `${center.code} ${center.name}` : null
}

function nameUser(user: UserName | undefined): string | null {
  return user ? [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email || null : null
}
