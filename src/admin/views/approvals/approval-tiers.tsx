import type { AdminApprovalDetail } from "../../../api/schemas/approvals"
import { useRoleNames } from "../../components/user-badges"
import { useTexts } from "../../hooks/use-texts"

/** C7: which approvals the request needs, one tier after the other, and who has given them. */
export function ApprovalTiers({ tiers }: Pick<AdminApprovalDetail, "tiers">) {
  const { t } = useTexts()
  const roleNames = useRoleNames()
  return (
    <ol className="list-decimal pl-4">
      {tiers.map(({ state, slots }, index) => (
        <li key={index} aria-current={state === "current" ? "step" : undefined}>
          {slots.map(({ roles, approved_by: by }, at) => (
            <span key={at} className="block">
              {roleNames(roles.map(({ key, name }) => ({ key, name: name ?? key })))}:{" "}
              {by ? (by.name ?? t("approvals.gone")) : t(`approvals.tierState.${state}`)}
            </span>
          ))}
        </li>
      ))}
    </ol>
  )
}
