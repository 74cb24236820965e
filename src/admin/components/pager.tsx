import { Button, Text } from "@medusajs/ui"
import { useTexts } from "../hooks/use-texts"

interface PagerProps {
  count: number
  countIsMinimum: boolean
  limit: number
  pageIndex: number
  onTurn: (pageIndex: number) => void
}

/** Which rows these are, of how many; buttons where there are more. Counting stops at 10,001 and says so. */
export function Pager({ count, countIsMinimum, limit, pageIndex, onTurn }: PagerProps) {
  const { t, locale } = useTexts()
  const number = new Intl.NumberFormat(locale)
  const first = Math.min(pageIndex * limit + 1, count)
  const last = Math.min((pageIndex + 1) * limit, count)
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle" role="status">
        {t(countIsMinimum ? "common.rangeOfMany" : "common.range", {
          first: number.format(first),
          last: number.format(last),
          total: number.format(countIsMinimum ? count - 1 : count),
        })}
      </Text>
      {(pageIndex > 0 || last < count) && (
        <div className="flex gap-2">
          <Button
            size="small"
            variant="secondary"
            disabled={pageIndex === 0}
            onClick={() => onTurn(pageIndex - 1)}
          >
            {t("common.previous")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={last >= count}
            onClick={() => onTurn(pageIndex + 1)}
          >
            {t("common.next")}
          </Button>
        </div>
      )}
    </div>
  )
}
