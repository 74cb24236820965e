import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { SelectBox } from "../../form/select-box"
import { useRoles } from "../../hooks/use-access"
import { SearchField } from "../../list/search-field"
import type { ListAddress } from "../../list/use-list-address"
import { renderRoleName } from "../role-name"

const statuses = ["active", "invited", "deactivated"] as const
const orders = ["name", "-name", "email", "-last_login_at", "-created_at"] as const

interface UserFiltersProps {
  address: ListAddress
  /** Cards have no heads to sort by. */
  withOrder: boolean
}

/** Search, status, role and, beside cards, the order; all of it in the address. */
export function UserFilters({ address, withOrder }: UserFiltersProps) {
  const { t } = useTranslation()
  const roles = useRoles()
  const { change } = address
  const search = useCallback((q: string) => change({ q }, { replace: true }), [change])
  return (
    <div role="search" className="flex flex-wrap gap-2">
      <SearchField label={t("users.search")} value={address.read("q")} onSearch={search} />
      <SelectBox
        className="flex-1 basis-36 sm:max-w-44"
        aria-label={t("users.statusLabel")}
        value={address.read("status")}
        onChange={(event) => change({ status: event.target.value })}
      >
        <option value="">{t("users.anyStatus")}</option>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {t(`users.status.${status}`)}
          </option>
        ))}
      </SelectBox>
      <SelectBox
        className="flex-1 basis-36 sm:max-w-44"
        aria-label={t("users.roles")}
        value={address.read("role")}
        onChange={(event) => change({ role: event.target.value })}
      >
        <option value="">{t("users.anyRole")}</option>
        {(roles.data ?? []).map((role) => (
          <option key={role.key} value={role.key}>
            {renderRoleName(role, t)}
          </option>
        ))}
      </SelectBox>
      {withOrder && (
        <SelectBox
          className="flex-1 basis-36"
          aria-label={t("list.order")}
          value={address.read("order") || "name"}
          onChange={(event) => change({ order: event.target.value })}
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {t(`users.order.${order}`)}
            </option>
          ))}
        </SelectBox>
      )}
    </div>
  )
}
