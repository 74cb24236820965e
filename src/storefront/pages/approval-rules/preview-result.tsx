import { useTranslation } from "react-i18next"
import type { ApprovalRulePreview } from "../../client"
import { Notice } from "../../feedback/notice"
import { useLocale } from "../../i18n/use-locale"
import { renderRoles } from "./render-rule"

type Slot = ApprovalRulePreview["tiers"][number]["slots"][number]

interface PreviewResultProps {
  preview: ApprovalRulePreview
  /** Whether a rule was tried that is not saved. */
  isTrial: boolean
}

/** Whether it would be ordered, approved or neither; by which budgets and rules, and who would decide, one after the other (C7, C10). */
export function PreviewResult({ preview, isTrial }: PreviewResultProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { outcome, reason, message, limits, rules, tiers, approvers } = preview
  const names = rules.map(({ name, is_draft: isDraft }) => (isDraft ? t("approvalRules.previewDraft", { name }) : name)).join(", ")
  const needs = names === "" ? t("approvalRules.previewNeedsBudget") : t("approvalRules.previewNeeds", { rules: names })
  const why = limits.flatMap(({ exceeded, message: sentence }) => (exceeded && sentence !== null ? [sentence] : []))
  const said = outcome === "blocked" ? (message ?? (reason && t(`approvalRules.previewReason.${reason}`))) : null
  const titles = { ordered: t("approvalRules.previewFree"), approval_required: needs, blocked: t("approvalRules.previewBlocked") }
  return (
    <Notice tone={outcome === "ordered" ? "success" : outcome === "blocked" ? "error" : "info"} title={titles[outcome]}>
      {isTrial && !rules.some(({ is_draft: isDraft }) => isDraft) && <p>{t("approvalRules.previewSilent")}</p>}
      {said && <p>{said}</p>}
      {why.filter((sentence) => !said?.includes(sentence)).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {outcome === "blocked" && names !== "" && <p>{needs}</p>}
      {tiers.length > 0 && (
        <ol className="flex list-decimal flex-col gap-1 pl-5">
          {tiers.map(({ slots }, index) => (
            <li key={index}>
              {slots.map((slot, at) => (
                <PlannedSlot key={at} slot={slot} />
              ))}
            </li>
          ))}
        </ol>
      )}
      {approvers.length > 0 && (
        <p>{t("approvalRules.previewAsked", { names: new Intl.ListFormat(locale).format(approvers.map(({ name }) => name)) })}</p>
      )}
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
