import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { SelectBox } from "../../form/select-box"
import { SearchField } from "../../list/search-field"
import type { ListAddress } from "../../list/use-list-address"
import { orders, statuses } from "./read-order-query"

interface OrderFiltersProps {
  address: ListAddress
  /** Cards have no heads to sort by. */
  withOrder: boolean
}

/** Search, status, days and, beside cards, the order; all of it in the address. */
export function OrderFilters({ address, withOrder }: OrderFiltersProps) {
  const { t } = useTranslation()
  const { change } = address
  const search = useCallback((q: string) => change({ q }, { replace: true }), [change])
  const day = (name: "from" | "to", label: string) => (
    <label className="flex min-w-0 flex-1 basis-52 items-center gap-2 sm:max-w-56">
      <span className="txt-compact-small min-w-8 shrink-0 text-ui-fg-subtle">{label}</span>
      <input
        type="date"
        name={name}
        className="field min-w-0"
        value={address.read(name)}
        onChange={(event) => change({ [name]: event.target.value }, { replace: true })}
      />
    </label>
  )
  return (
    <div role="search" className="flex flex-wrap gap-2">
      <SearchField label={t("orders.search")} value={address.read("q")} onSearch={search} />
      <SelectBox
        className="flex-1 basis-36 sm:max-w-44"
        aria-label={t("orders.statusLabel")}
        value={address.read("status")}
        onChange={(event) => change({ status: event.target.value })}
      >
        <option value="">{t("orders.anyStatus")}</option>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {t(`orders.status.${status}`)}
          </option>
        ))}
      </SelectBox>
      {day("from", t("orders.placedFrom"))}
      {day("to", t("orders.placedTo"))}
      {withOrder && (
        <SelectBox
          className="flex-1 basis-36"
          aria-label={t("list.order")}
          value={address.read("order") || "-created_at"}
          onChange={(event) => change({ order: event.target.value })}
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {t(`orders.order.${order}`)}
            </option>
          ))}
        </SelectBox>
      )}
    </div>
  )
}
