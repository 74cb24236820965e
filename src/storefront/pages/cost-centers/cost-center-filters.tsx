import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { SelectBox } from "../../form/select-box"
import { SearchField } from "../../list/search-field"
import type { ListAddress } from "../../list/use-list-address"

export const orders = ["path", "name", "code"] as const

/** Search, status and order; all of it in the address. */
export function CostCenterFilters({ address }: { address: ListAddress }) {
  const { t } = useTranslation()
  const { read, change } = address
  const search = useCallback((q: string) => change({ q }, { replace: true }), [change])
  return (
    <div role="search" className="flex flex-wrap gap-2">
      <SearchField label={t("costCenters.search")} value={read("q")} onSearch={search} />
      <SelectBox
        className="flex-1 basis-36 sm:max-w-44"
        aria-label={t("costCenters.status")}
        value={read("active")}
        onChange={(event) => change({ active: event.target.value })}
      >
        <option value="">{t("costCenters.anyStatus")}</option>
        <option value="true">{t("costCenters.active")}</option>
        <option value="false">{t("costCenters.inactive")}</option>
      </SelectBox>
      <SelectBox
        className="flex-1 basis-36 sm:max-w-44"
        aria-label={t("list.order")}
        value={read("order") || "path"}
        onChange={(event) => change({ order: event.target.value })}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {t(`costCenters.order.${order}`)}
          </option>
        ))}
      </SelectBox>
    </div>
  )
}
