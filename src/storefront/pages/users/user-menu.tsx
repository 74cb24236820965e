import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { User } from "../../client"
import { useCompanyParam } from "../../hooks/use-company-param"
import type { UserAct } from "../../hooks/use-users"
import { listUserActs } from "./list-user-acts"
import { renderUserName } from "./user-name"

interface UserMenuProps {
  user: User
  /** @param opener gets the focus back */
  onAct: (act: UserAct, opener: HTMLElement | null) => void
}

/**
 * What can be done with one user. An act starts once the menu has gone: one that is
 * still closing would take the dialog's Escape, and shut at once when opened again.
 * It is not modal, as that would write a style sheet into the page.
 */
export function UserMenu({ user, onAct }: UserMenuProps) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const trigger = useRef<HTMLButtonElement>(null)
  const chosen = useRef<UserAct | null>(null)

  const start = (event: Event) => {
    if (chosen.current !== null) {
      event.preventDefault()
      onAct(chosen.current, trigger.current)
      chosen.current = null
    }
  }
  return (
    <DropdownMenu modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton
          ref={trigger}
          variant="transparent"
          aria-label={t("users.actsOf", { name: renderUserName(user) })}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" onCloseAutoFocus={start}>
        <DropdownMenu.Item asChild>
          <Link to={withCompany(`/users/${user.id}`)}>{t("users.act.edit")}</Link>
        </DropdownMenu.Item>
        <DropdownMenu.Item asChild>
          <Link to={withCompany(`/users/${user.id}/access`)}>{t("users.act.why")}</Link>
        </DropdownMenu.Item>
        {listUserActs(user).map((act) => (
          <DropdownMenu.Item key={act} onSelect={() => (chosen.current = act)}>
            {t(`users.act.${act}`)}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
