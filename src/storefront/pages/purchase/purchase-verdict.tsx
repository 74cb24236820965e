import { useTranslation } from "react-i18next"
import type { PurchaseCheck } from "../../client"
import { Notice } from "../../feedback/notice"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { computeSaving, findRenewal } from "./compute-overrun"

interface PurchaseVerdictProps {
  check: PurchaseCheck
  timeZone: string
  /** Whether it can be sent to an approver here. */
  mayAsk: boolean
}

/** Whether it may be ordered; where not: why, what would make it fit, and who can raise the limit (C10). */
export function PurchaseVerdict({ check, timeZone, mayAsk }: PurchaseVerdictProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (check.allowed) {
    return check.message === null ? (
      <Notice tone="success" title={t("purchaseCheck.allowed")} />
    ) : (
      <Notice tone="info" title={t("purchaseCheck.warned")}>
        <p>{check.message}</p>
      </Notice>
    )
  }
  const isOfBudget = check.limits.some(({ exceeded }) => exceeded)
  const saving = computeSaving(check)
  const renewal = findRenewal(check)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone })
  const isToAsk = mayAsk && check.reason === "approval_required"
  const people = isToAsk && check.approvers.length > 0 ? check.approvers : check.contacts
  return (
    <Notice tone={isToAsk ? "info" : "error"} title={t(isToAsk ? "approvals.needed" : "purchaseCheck.refused")}>
      {/* where it can be sent, each limit says so itself, and the message for the approver stands with it */}
      {check.message && !isToAsk && <p className="text-ui-fg-base">{check.message}</p>}
      {isOfBudget && (
        <p>
          {[
            saving === null
              ? t("purchaseCheck.nothingLeft")
              : t("purchaseCheck.lessWould", { amount: renderMoney(saving, check.currency_code, locale) }),
            renewal === null ? "" : t("purchaseCheck.waitWould", { date: day.format(new Date(renewal)) }),
          ]
            .filter(Boolean)
            .join(" ")}
        </p>
      )}
      {people.length > 0 && (
        <div>
          <p>{t(people === check.approvers ? "approvals.whoApproves" : "purchaseCheck.whoCan")}:</p>
          <ul>
            {people.map(({ name, email }) => (
              <li key={email}>
                {name}{" "}
                <a className="link" href={`mailto:${email}`}>
                  {email}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Notice>
  )
}
