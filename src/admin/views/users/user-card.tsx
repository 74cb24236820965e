import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { OperatorUser } from "../../../api/schemas/users"
import { UserBadges, useRoleNames } from "../../components/user-badges"
import { useFieldLocale } from "../../hooks/use-field-locale"
import { useFieldValue } from "../../hooks/use-field-value"
import { useFormat } from "../../hooks/use-format"
import { useKnownFields } from "../../hooks/use-known-fields"
import { useTexts } from "../../hooks/use-texts"
import { nameOf } from "../../lib/user-name"

/** A user of the list on a narrow screen. */
export function UserCard({ user }: { user: OperatorUser }) {
  const { t } = useTexts()
  const format = useFormat()
  const roleNames = useRoleNames()
  const locale = useFieldLocale()
  const render = useFieldValue()
  const further = useKnownFields().flatMap((field) => {
    const value = user.fields[field.key]
    return value === undefined ? [] : [`${field.label[locale]}: ${render(field, value)}`]
  })
  return (
    <div className="flex flex-col gap-y-2">
      <div>
        <Link
          to={`/customer-center/users/${user.id}`}
          className="txt-compact-small-plus text-ui-fg-base underline-offset-2 [overflow-wrap:anywhere] hover:underline"
        >
          {nameOf(user)}
        </Link>
        <Text size="small" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
          {user.email}
        </Text>
      </div>
      <UserBadges user={user} />
      <Text size="small" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
        {[user.company?.name ?? t("widget.noCompany"), roleNames(user.roles)].filter(Boolean).join(" · ")}
      </Text>
      {further.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
          {further.join(" · ")}
        </Text>
      )}
      <Text size="xsmall" className="text-ui-fg-subtle">
        {user.last_login_at
          ? t("company.lastLoginAt", { when: format.dateTime(user.last_login_at) })
          : t("company.neverLoggedIn")}
      </Text>
    </div>
  )
}
