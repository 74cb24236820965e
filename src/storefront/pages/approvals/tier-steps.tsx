import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ApprovalDetail, ApprovalSlot } from "../../client"
import { useLocale } from "../../i18n/use-locale"
import { renderRoles } from "../approval-rules/render-rule"
import { When } from "../when"
import { renderPerson } from "./render-person"

const colors = { done: "green", current: "orange", waiting: "grey" } as const

/** C7: which rules ask for an approval, whose they need one after the other, and who has given it. */
export function TierSteps({ request }: { request: ApprovalDetail }) {
  const { t } = useTranslation()
  const rules = request.reasons.flatMap((reason) => (reason.kind === "rule" ? [reason.rule_name] : []))
  if (rules.length === 0 && request.tiers.length === 0) {
    return null
  }
  return (
    <section aria-labelledby="tier-steps" className="card flex flex-col">
      <div className="flex flex-col gap-1 p-5 sm:px-6">
        <h2 id="tier-steps" className="txt-medium-plus">
          {t("approvals.tiers")}
        </h2>
        {rules.length > 0 && (
          <p className="text-pretty text-ui-fg-subtle [overflow-wrap:anywhere]">{t("approvals.rulesAsk", { rules: rules.join(", ") })}</p>
        )}
      </div>
      <ol className="divide-y border-t empty:hidden">
        {request.tiers.map(({ state, slots }, index) => (
          <li key={index} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-5 py-4 sm:px-6">
            <ul className="flex min-w-0 flex-col gap-1">
              {slots.map((slot, at) => (
                <Slot key={at} slot={slot} />
              ))}
            </ul>
            <Badge size="2xsmall" color={colors[state]}>
              {t(`approvals.tierState.${state}`)}
            </Badge>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Slot({ slot: { roles, approved_by: by, approved_at: at } }: { slot: ApprovalSlot }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <li className="[overflow-wrap:anywhere]">
      <span className="txt-small-plus">{renderRoles(roles, { t, locale, kind: "disjunction" })}</span>
      {by !== null && (
        <span className="block text-ui-fg-subtle">
          {t("approvals.approvedBy", { name: renderPerson(by, t) })} <When at={at} never="" />
        </span>
      )}
    </li>
  )
}
