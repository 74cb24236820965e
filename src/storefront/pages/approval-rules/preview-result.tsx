import { useTranslation } from "react-i18next"
import type { ApprovalRulePreview } from "../../client"
import { Notice } from "../../feedback/notice"
import { useLocale } from "../../i18n/use-locale"
import { renderRoles } from "./render-rule"

type Slot = ApprovalRulePreview["tiers"][number]["slots"][number]

/** Which rules ask for an approval, and who would give it, one after the other. */
export function PreviewResult({ preview }: { preview: ApprovalRulePreview }) {
  const { t } = useTranslation()
  if (!preview.needs_approval) {
    return <Notice tone="success" title={t("approvalRules.previewFree")} />
  }
  return (
    <Notice tone="info" title={t("approvalRules.previewNeeds", { rules: preview.rules.map(({ name }) => name).join(", ") })}>
      <ol className="flex list-decimal flex-col gap-1 pl-5">
        {preview.tiers.map(({ slots }, index) => (
          <li key={index}>
            {slots.map((slot, at) => (
              <PlannedSlot key={at} slot={slot} />
            ))}
          </li>
        ))}
      </ol>
    </Notice>
  )
}

function PlannedSlot({ slot: { roles, people, is_fallback: isFallback } }: { slot: Slot }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const names = new Intl.ListFormat(locale, { type: "disjunction" }).format(people.map(({ name }) => name))
  const who = roles.length === 0 ? t("approvalRules.anybody") : renderRoles(roles, { t, locale, kind: "disjunction" })
  return (
    <p>
      <span className="text-ui-fg-base">{who}</span>:{" "}
      {people.length === 0 ? t("approvalRules.nobody") : isFallback ? t("approvalRules.instead", { names }) : names}
    </p>
  )
}
