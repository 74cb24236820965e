import type { RuleConditionResource, RuleTierResource } from "../../../api/schemas/approval-rules"
import { useRoleNames } from "../../components/user-badges"
import { useTexts } from "../../hooks/use-texts"

interface Role {
  key: string
  name: string | null
}

export interface RuleNames {
  roles: readonly Role[]
  categories: readonly { id: string; name: string }[]
  cost_centers: readonly { id: string; name: string }[]
}

/** Rules in the operator's words. */
export function useRuleTexts(names: RuleNames | undefined) {
  const { t, locale } = useTexts()
  const roleNames = useRoleNames()
  const list = (parts: readonly string[], type: "conjunction" | "disjunction") => new Intl.ListFormat(locale, { type }).format(parts)
  const role = ({ key, name }: Role) => roleNames([{ key, name: name ?? key }])
  const roleOf = (key: string) => role(names?.roles.find((one) => one.key === key) ?? { key, name: null })
  const nameOf = (known: readonly { id: string; name: string }[] | undefined, ids: readonly string[]) =>
    list(ids.map((id) => known?.find((one) => one.id === id)?.name ?? id), "disjunction")
  const money = (amount: string, currency: string) =>
    new Intl.NumberFormat(locale, { style: "currency", currency: currency.toUpperCase() }).format(Number(amount))
  const condition = (one: RuleConditionResource): string => {
    switch (one.kind) {
      case "total":
      case "shipping":
        return t(`approvalRules.is.${one.kind}_${one.comparison}`, { amount: money(one.amount, one.currency_code) })
      case "item_count":
        return t("approvalRules.is.item_count", { number: one.at_least })
      case "category":
        return t("approvalRules.is.category", { names: nameOf(names?.categories, one.category_ids) })
      case "cost_center":
        return t("approvalRules.is.cost_center", { names: nameOf(names?.cost_centers, one.cost_center_ids) })
      case "new_address":
        return t("approvalRules.is.new_address")
      case "role":
        return t("approvalRules.is.role", { names: list(one.role_keys.map(roleOf), "disjunction") })
    }
  }
  const tier = ({ mode, role_keys: keys }: RuleTierResource): string =>
    t(`approvalRules.tierOf.${keys.length === 1 ? "any" : mode}`, {
      roles: list(keys.map(roleOf), mode === "all" ? "conjunction" : "disjunction"),
    })
  return { condition, tier, role, list }
}
