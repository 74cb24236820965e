import { useTranslation } from "react-i18next"
import type { PurchaseCheck } from "../../client"
import { Notice } from "../../feedback/notice"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { computeSaving, findRenewal } from "./compute-overrun"

/** Whether it may be ordered; where not: why, what would make it fit, and who can raise the limit (C10). */
export function PurchaseVerdict({ check, timeZone }: { check: PurchaseCheck; timeZone: string }) {
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
  return (
    <Notice tone="error" title={t("purchaseCheck.refused")}>
      {check.message && <p className="text-ui-fg-base">{check.message}</p>}
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
      {check.contacts.length > 0 && (
        <div>
          <p>{t("purchaseCheck.whoCan")}:</p>
          <ul>
            {check.contacts.map(({ name, email }) => (
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
