import type { AccessDecisionResource, OperatorUser } from "../../../api/schemas/users"
import { useRoleNames } from "../../components/user-badges"
import { useDescription } from "../../hooks/use-description"
import { useTexts } from "../../hooks/use-texts"
import { allNumbers } from "./delegate-drawer"

type Reason = AccessDecisionResource["reasons"][number]

/** A link of the chain that decided on a permission, as a sentence. */
export function useReasonText(user: OperatorUser, decision: AccessDecisionResource) {
  const { t } = useTexts()
  const describe = useDescription()
  const roleNames = useRoleNames()
  return (reason: Reason): string => {
    const outcome = reason.holds ? "holds" : "fails"
    switch (reason.rule) {
      case "company_active":
        return t(user.company ? `access.reasons.company_active.${outcome}` : "access.reasons.company_active.none")
      case "user_active":
        return t(`access.reasons.user_active.${outcome}`)
      case "shop_feature":
        return t(`access.reasons.shop_feature.${outcome}`, { feature: describe(decision.feature_name) })
      case "setting":
        return t(`access.reasons.setting.${settingKeyOf(reason)}`)
      case "role_grants": {
        const roles = roleNames(
          reason.role_keys.map((key) => user.roles.find((role) => role.key === key) ?? { key, name: key })
        )
        return t(`access.reasons.role_grants.${outcome}`, { roles })
      }
      case "delegate_granted":
        return reason.customer_numbers.includes(allNumbers)
          ? t("access.reasons.delegate_granted.all")
          : t(`access.reasons.delegate_granted.${outcome}`, { count: reason.customer_numbers.length })
    }
  }
}

/** `none`, or who set it to what for whom, such as `user.company.deny`. */
function settingKeyOf(reason: Extract<Reason, { rule: "setting" }>): string {
  if (reason.decided_by === "none") {
    return "none"
  }
  return `${reason.decided_by}.${reason.source ?? "operator"}.${reason.holds ? "allow" : "deny"}`
}
