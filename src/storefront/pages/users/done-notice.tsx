import { useTranslation } from "react-i18next"
import type { User } from "../../client"
import { Notice } from "../../feedback/notice"
import type { UserAct } from "../../hooks/use-users"
import { renderUserName } from "./user-name"

/** Says which act went well, and on whom. */
export function DoneNotice({ user, act }: { user: User; act: UserAct }) {
  const { t } = useTranslation()
  const title = t(`users.done.${act}`, { name: renderUserName(user), email: user.email })
  return (
    <div role="status">
      <Notice tone="success" title={title} />
    </div>
  )
}
