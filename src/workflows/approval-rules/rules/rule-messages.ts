import type { ApprovalRule, RuleCondition } from "../../../modules/approval/rule-types"
import type { RuleScope } from "../../../modules/approval/store/rule-scope"
import type { AuditEvent, AuditMessage, OutboxMessage } from "../../../outbox/types"
import type { UserActor } from "../../users/types"

/** One act on a rule: null before where it is new, null after where it is gone. */
interface RuleChange {
  before: ApprovalRule | null
  after: ApprovalRule | null
}

/** The audit of one act on a rule (C7), with both values of what changed. */
export function auditRule(actor: UserActor, { before, after }: RuleChange, { takenBack = false } = {}): OutboxMessage[] {
  const rule = after ?? before
  if (!rule) {
    return []
  }
  const action = before ? (after ? "approval_rule.updated" : "approval_rule.deleted") : "approval_rule.created"
  const turn = takenBack ? `${rule.version}:taken_back` : String(rule.version)
  return [
    {
      topic: "audit",
      key: `audit:${action}:${rule.id}:${turn}`,
      payload: {
        ...describeActor(actor, action),
        company_id: rule.companyId,
        subject_type: "approval_rule",
        subject_id: rule.id,
        details: { name: rule.name, ...pairs(before, after), ...(takenBack ? { taken_back: true } : {}) },
      },
    },
  ]
}

/** The audit of whether the shop's rules hold in a company. */
export function auditScope(
  actor: UserActor,
  { before, after }: { before: RuleScope; after: RuleScope },
  { takenBack = false } = {}
): OutboxMessage[] {
  const action = "approval_rule.scope_set"
  return [
    {
      topic: "audit",
      key: `audit:${action}:${after.companyId}:${after.version}`,
      payload: {
        ...describeActor(actor, action),
        company_id: after.companyId,
        subject_type: "company",
        subject_id: after.companyId,
        details: {
          shop_rules_before: before.shopRules,
          shop_rules_after: after.shopRules,
          ...(takenBack ? { taken_back: true } : {}),
        },
      },
    },
  ]
}

function describeActor(actor: UserActor, action: AuditMessage["payload"]["action"]) {
  return {
    action,
    occurred_at: new Date().toISOString(),
    actor_type: actor.kind === "operator" ? actor.type : ("customer" as const),
    actor_id: actor.id,
    client_address: actor.clientAddress,
  }
}

function pairs(before: ApprovalRule | null, after: ApprovalRule | null): AuditEvent["details"] {
  const [was, is] = [describe(before), describe(after)]
  const names = Object.keys({ ...was, ...is }).filter((name) => was[name] !== is[name])
  return Object.fromEntries(
    names.flatMap((name) => [
      ...(before ? [[`${name}_before`, was[name] ?? null]] : []),
      ...(after ? [[`${name}_after`, is[name] ?? null]] : []),
    ])
  )
}

function describe(rule: ApprovalRule | null): AuditEvent["details"] {
  return rule
    ? {
        name: rule.name,
        active: rule.active,
        conditions: rule.conditions.map(describeCondition).join("; "),
        tiers: rule.tiers.map(({ mode, role_keys: keys }) => `${mode} of ${keys.join(", ")}`).join("; "),
      }
    : {}
}

/** For the trail, which is read in any language. */
function describeCondition(condition: RuleCondition): string {
  switch (condition.kind) {
    case "total":
    case "shipping":
      return `${condition.kind} ${condition.comparison === "over" ? ">" : ">="} ${condition.amount} ${condition.currency_code.toUpperCase()}`
    case "item_count":
      return `item_count >= ${condition.at_least}`
    case "category":
      return `category: ${condition.category_ids.join(", ")}`
    case "cost_center":
      return `cost_center: ${condition.cost_center_ids.join(", ")}`
    case "role":
      return `role: ${condition.role_keys.join(", ")}`
    case "new_address":
      return "new_address"
  }
}
