import type { TFunction } from "i18next"
import type { AccessReason } from "../../client"
import { renderRoleName } from "../role-name"

/** One link of a decision's chain in words. */
export function describeReason(reason: AccessReason, t: TFunction): string {
  const holds = reason.holds ? "yes" : "no"
  switch (reason.rule) {
    case "company_active":
    case "user_active":
    case "shop_feature":
      return t(`why.${reason.rule}_${holds}`)
    case "setting":
      return reason.decided_by === "none"
        ? t("why.setting_none")
        : t(`why.setting_${reason.decided_by}_${reason.source ?? "operator"}_${holds}`)
    case "role_grants":
      return reason.holds
        ? t("why.role_yes", {
            roles: reason.role_keys.map((key) => renderRoleName({ key, name: key }, t)).join(", "),
          })
        : t("why.role_no")
    case "delegate_granted":
      return reason.holds
        ? t("why.delegate_yes", {
            numbers: reason.customer_numbers.includes("*")
              ? t("why.allNumbers")
              : reason.customer_numbers.join(", "),
          })
        : t("why.delegate_no")
  }
}
