import type { OperatorUser } from "../../api/schemas/users"
import { useRoles } from "../hooks/roles"
import { useTexts } from "../hooks/use-texts"
import { CheckList } from "./check-list"
import { LoadingRows } from "./loading-rows"
import { useRoleNames } from "./user-badges"
import { ErrorLine } from "./error-panel"

interface RoleCheckListProps {
  /** Shown also while the list of roles is not there. */
  known?: OperatorUser["roles"]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error?: string
}

/** The roles that an operator can give: all there are. */
export function RoleCheckList({ known = [], chosen, onChange, error }: RoleCheckListProps) {
  const { t } = useTexts()
  const roleNames = useRoleNames()
  const roles = useRoles()
  if (roles.isPending) {
    return <LoadingRows rows={3} />
  }
  const listed = roles.data?.roles ?? known.map((role) => ({ ...role, description: null }))
  return (
    <>
      <CheckList
        legend={t("company.roles")}
        options={listed.map((role) => ({
          value: role.key,
          label: roleNames([role]),
          hint: role.description ?? t(`roleHints.${role.key}`, { defaultValue: "" }),
        }))}
        chosen={chosen}
        onChange={onChange}
        error={error}
      />
      {roles.error && <ErrorLine error={roles.error} />}
    </>
  )
}
