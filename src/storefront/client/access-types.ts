/** One link of the chain that decided, in the order it was looked at. */
export type AccessReason =
  | { rule: "company_active"; holds: boolean }
  | { rule: "user_active"; holds: boolean }
  | { rule: "shop_feature"; feature: string; holds: boolean }
  | {
      rule: "setting"
      /** Whose setting counted; `none` where nobody set anything, which allows. */
      decided_by: "user" | "company" | "none"
      source: "operator" | "company" | null
      holds: boolean
    }
  | { rule: "role_grants"; role_keys: string[]; holds: boolean }
  | { rule: "delegate_granted"; customer_numbers: string[]; holds: boolean }

/** Whether a user holds a permission, and why. */
export interface AccessDecision {
  permission: string
  feature: string
  feature_name: { en: string; de: string }
  description: { en: string; de: string }
  allowed: boolean
  reasons: AccessReason[]
  user_setting: { operator: "allow" | "deny" | null; company: "deny" | null }
  company_setting: "allow" | "deny" | null
}

export interface AuditListQuery {
  /** Only what was done by or to this user. */
  user_id?: string
  limit?: number
  offset?: number
}

/** Something that was done in the own company. */
export interface AuditEvent {
  id: string
  action: string
  occurred_at: string
  actor_name: string | null
  actor_type: "customer" | "user" | "api-key" | "system" | "anonymous"
  subject_type: string
  subject_name: string | null
  details: Record<string, string | number | boolean | null>
}

export interface AuditList {
  audit_events: AuditEvent[]
  count: number
  count_is_minimum: boolean
  limit: number
  offset: number
}
