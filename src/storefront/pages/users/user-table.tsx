import { Checkbox, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { User } from "../../client"
import { useCompanyParam } from "../../hooks/use-company-param"
import type { UserAct } from "../../hooks/use-users"
import { SortHeader } from "../../list/sort-header"
import type { ListAddress } from "../../list/use-list-address"
import { RoleBadges } from "../role-badges"
import { When } from "../when"
import type { Selection } from "./use-selection"
import { UserMenu } from "./user-menu"
import { renderUserName } from "./user-name"
import { UserStatusBadge } from "./user-status-badge"

export interface UserRowsProps {
  users: readonly User[]
  address: ListAddress
  selection: Selection
  onAct: (user: User, act: UserAct, opener: HTMLElement | null) => void
}

export function UserTable({ users, address, selection, onAct }: UserRowsProps) {
  const { t } = useTranslation()
  const sort = { address, preset: "name" }
  return (
    <div className="card overflow-x-auto">
      <Table>
        <Table.Header className="border-t-0">
          <Table.Row>
            <Table.HeaderCell className="w-10">
              <Checkbox
                className="align-middle"
                aria-label={t("users.selectAll")}
                checked={selection.state}
                onCheckedChange={selection.toggleAll}
              />
            </Table.HeaderCell>
            <SortHeader {...sort} by="name" label={t("users.name")} />
            <SortHeader {...sort} by="email" label={t("fields.email")} />
            <Table.HeaderCell>{t("users.statusLabel")}</Table.HeaderCell>
            <Table.HeaderCell>{t("users.roles")}</Table.HeaderCell>
            <SortHeader {...sort} by="last_login_at" label={t("users.lastLogin")} />
            <Table.HeaderCell className="w-12">
              <span className="sr-only">{t("users.acts")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0 [&_tr:last-child]:border-b-0">
          {users.map((user) => (
            <UserRow
              key={user.id}
              user={user}
              isSelected={selection.has(user.id)}
              onSelect={() => selection.toggle(user.id)}
              onAct={(act, opener) => onAct(user, act, opener)}
            />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

interface UserRowProps {
  user: User
  isSelected: boolean
  onSelect: () => void
  onAct: (act: UserAct, opener: HTMLElement | null) => void
}

function UserRow({ user, isSelected, onSelect, onAct }: UserRowProps) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const name = renderUserName(user)
  return (
    <Table.Row className="[&_td]:py-2">
      <Table.Cell>
        <Checkbox
          className="align-middle"
          aria-label={t("users.select", { name })}
          checked={isSelected}
          onCheckedChange={onSelect}
        />
      </Table.Cell>
      <Table.Cell className="min-w-36">
        <Link className="link no-underline hover:underline" to={withCompany(`/users/${user.id}`)}>
          {name}
        </Link>
        {user.is_me && <span className="text-ui-fg-subtle"> ({t("users.me")})</span>}
      </Table.Cell>
      <Table.Cell>{user.email}</Table.Cell>
      <Table.Cell>
        <UserStatusBadge user={user} />
      </Table.Cell>
      <Table.Cell>
        <RoleBadges roles={user.roles} />
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <When at={user.last_login_at} never={t("users.never")} />
      </Table.Cell>
      <Table.Cell className="text-right">
        <UserMenu user={user} onAct={onAct} />
      </Table.Cell>
    </Table.Row>
  )
}
