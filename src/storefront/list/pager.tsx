import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocale } from "../i18n/use-locale"
import { pageSize, type ListAddress } from "./use-list-address"

interface PagerProps {
  address: ListAddress
  list: {
    count: number
    count_is_minimum: boolean
    offset: number
    next: string | null
  }
  /** How many rows are shown. */
  shown: number
}

/** Which rows these are, of how many, and the way to the others. */
export function Pager({ address, list, shown }: PagerProps) {
  const { t } = useTranslation()
  const format = new Intl.NumberFormat(useLocale())
  const isDeep = address.after !== null
  const next = address.next(list)
  const total = `${format.format(list.count)}${list.count_is_minimum ? "+" : ""}`
  return (
    <nav
      aria-label={t("list.pages")}
      className="flex flex-wrap items-center justify-between gap-3 px-1"
    >
      <p role="status" className="text-ui-fg-subtle">
        {isDeep
          ? t("list.deep", { total })
          : t("list.rows", {
              from: format.format(list.offset + 1),
              to: format.format(list.offset + shown),
              total,
            })}
      </p>
      {(list.offset > 0 || isDeep || next !== null || list.count > pageSize) && (
        <div className="flex gap-2">
          <Button
            variant="secondary"
            disabled={!isDeep && address.page <= 1}
            onClick={() =>
              address.change(isDeep || address.page <= 2 ? {} : { page: String(address.page - 1) })
            }
          >
            {t(isDeep ? "list.first" : "list.previous")}
          </Button>
          <Button
            variant="secondary"
            disabled={next === null}
            onClick={() => next && address.change(next)}
          >
            {t("list.next")}
          </Button>
        </div>
      )}
    </nav>
  )
}
