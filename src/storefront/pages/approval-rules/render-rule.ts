import type { TFunction } from "i18next"
import type { ApprovalRole, ApprovalRuleChoices, ApprovalRuleCondition, ApprovalRuleTier } from "../../client"
import { renderMoney } from "../../i18n/render-money"
import { renderRoleName } from "../role-name"

type Kind = "conjunction" | "disjunction"

/** A role by its name; one that is not there any more by its key. */
export function renderRole({ key, name }: ApprovalRole, t: TFunction): string {
  return renderRoleName({ key, name: name ?? key }, t)
}

/** `Approver or Controlling` */
export function renderRoles(roles: readonly ApprovalRole[], { t, locale, kind }: { t: TFunction; locale: string; kind: Kind }): string {
  return new Intl.ListFormat(locale, { type: kind }).format(roles.map((role) => renderRole(role, t)))
}

interface RuleWords {
  t: TFunction
  locale: string
  /** Undefined while they are not there yet. */
  choices: ApprovalRuleChoices | undefined
}

/** One condition as a person says it. */
export function renderCondition(condition: ApprovalRuleCondition, { t, locale, choices }: RuleWords): string {
  const names = (list: readonly { id: string; name: string }[] | undefined, ids: readonly string[]) =>
    new Intl.ListFormat(locale, { type: "disjunction" }).format(ids.map((id) => list?.find((one) => one.id === id)?.name ?? id))
  switch (condition.kind) {
    case "total":
    case "shipping":
      return t(`approvalRules.is.${condition.kind}_${condition.comparison}`, {
        amount: renderMoney(condition.amount, condition.currency_code, locale),
      })
    case "item_count":
      return t("approvalRules.is.item_count", { count: condition.at_least })
    case "category":
      return t("approvalRules.is.category", { names: names(choices?.categories, condition.category_ids) })
    case "cost_center":
      return t("approvalRules.is.cost_center", { names: names(choices?.cost_centers, condition.cost_center_ids) })
    case "new_address":
      return t("approvalRules.is.new_address")
    case "role":
      return t("approvalRules.is.role", {
        names: renderRoles(condition.role_keys.map((key) => findRole(choices, key)), { t, locale, kind: "disjunction" }),
      })
  }
}

/** Who approves in a tier, as a person says it. */
export function renderTier({ mode, role_keys: keys }: ApprovalRuleTier, { t, locale, choices }: RuleWords): string {
  const roles = keys.map((key) => findRole(choices, key))
  return t(`approvalRules.tier_${roles.length === 1 ? "any" : mode}`, {
    roles: renderRoles(roles, { t, locale, kind: mode === "all" ? "conjunction" : "disjunction" }),
  })
}

function findRole(choices: ApprovalRuleChoices | undefined, key: string): ApprovalRole {
  return choices?.roles.find((role) => role.key === key) ?? { key, name: null }
}
