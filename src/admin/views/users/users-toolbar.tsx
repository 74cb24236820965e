import type { OwnRoleResource } from "../../../api/schemas/users"
import { Choice } from "../../components/choice"
import { SearchInput } from "../../components/search-input"
import { useRoleNames } from "../../components/user-badges"
import type { ListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { userOrders, userStatuses } from "./list-options"

/** Search and filters; the order as well, where the table's heads are not shown. */
export function UsersToolbar({ list, roles }: { list: ListState; roles: readonly OwnRoleResource[] }) {
  const { t } = useTexts()
  const roleNames = useRoleNames()
  return (
    <div className="flex flex-col gap-2 px-6 py-4 sm:flex-row sm:flex-wrap sm:items-center">
      <SearchInput label={t("users.search")} value={list.q} onSearch={list.search} />
      <Choice
        label={t("company.status")}
        value={list.filters.status ?? ""}
        onChoose={(value) => list.filter("status", value)}
        className="w-full sm:w-44"
        options={[
          { value: "", label: t("users.anyStatus") },
          ...userStatuses.map((value) => ({ value, label: t(`userStatus.${value}`) })),
        ]}
      />
      <Choice
        label={t("users.role")}
        value={list.filters.role ?? ""}
        onChoose={(value) => list.filter("role", value)}
        className="w-full sm:w-56"
        options={[
          { value: "", label: t("users.anyRole") },
          ...roles.map((role) => ({ value: role.key, label: roleNames([role]) })),
        ]}
      />
      <div className="md:hidden">
        <Choice
          label={t("common.order")}
          value={list.order}
          onChoose={list.sort}
          className="w-full sm:w-56"
          options={userOrders.map((value) => ({ value, label: t(`users.orders.${value}`) }))}
        />
      </div>
    </div>
  )
}
