import { Badge, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { StatementEntry } from "../../client"
import { useLocale } from "../../i18n/use-locale"

export interface StatementRowsProps {
  entries: readonly StatementEntry[]
  currencyCode: string
}

/** Who spent; other people stay unnamed where the reader may not see them. */
export function EntryPerson({ entry }: { entry: Pick<StatementEntry, "is_me" | "user_name"> }) {
  const { t } = useTranslation()
  return entry.is_me ? t("budgets.me") : (entry.user_name ?? t("budgets.somebody"))
}

/** What happened, by which order, and whether nothing could have stopped it. */
export function EntryAct({ entry }: { entry: StatementEntry }) {
  const { t } = useTranslation()
  return (
    <>
      {t(`budgets.entry.${entry.kind}`)}
      {entry.order_display_id !== null && (
        <span className="block text-ui-fg-subtle">{t("budgets.orderNumber", { number: entry.order_display_id })}</span>
      )}
      {(entry.source === "ungated" || entry.source === "second_order") && (
        <Badge size="2xsmall" color="orange" className="mt-1 block h-auto w-fit">
          {t(`budgets.source.${entry.source}`)}
        </Badge>
      )}
    </>
  )
}

/** An amount with its sign; nothing where nothing moved. */
export function EntryChange({ amount, currencyCode, isMain }: { amount: string; currencyCode: string; isMain?: boolean }) {
  const locale = useLocale()
  if (Number(amount) === 0) {
    return <span className="text-ui-fg-muted">–</span>
  }
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: currencyCode, signDisplay: "always" })
  return <span className={clx("whitespace-nowrap", isMain && "txt-small-plus")}>{format.format(Number(amount))}</span>
}
