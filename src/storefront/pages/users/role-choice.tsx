import { useId } from "react"
import type { UseFormRegisterReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AssignableRole, Role } from "../../client"
import { renderRoleDescription, renderRoleName } from "../role-name"
import { FieldMessage } from "../../form/field-message"

interface RoleChoiceProps {
  roles: readonly AssignableRole[]
  /** Roles that only the shop gives; they stay as they are. */
  fixed: readonly Role[]
  error?: string
  registration: UseFormRegisterReturn
}

/** Which roles somebody has, each with what it is for; at least one. */
export function RoleChoice({ roles, fixed, error, registration }: RoleChoiceProps) {
  const { t } = useTranslation()
  const messageId = useId()
  return (
    <fieldset
      className="flex min-w-0 flex-col gap-1.5"
      aria-describedby={error ? messageId : undefined}
    >
      <legend className="txt-compact-small-plus mb-1.5">{t("users.roles")}</legend>
      <div className="divide-y rounded-lg shadow-borders-base">
        {roles.map((role) => (
          <label key={role.key} className="flex cursor-pointer items-start gap-3 px-4 py-3">
            <input
              {...registration}
              type="checkbox"
              className="mt-0.5 size-4 shrink-0 rounded accent-ui-fg-interactive"
              value={role.key}
              aria-invalid={error !== undefined}
            />
            <RoleText name={renderRoleName(role, t)} text={renderRoleDescription(role, t)} />
          </label>
        ))}
        {fixed.map((role) => (
          <div key={role.key} className="flex items-start gap-3 px-4 py-3">
            <input
              type="checkbox"
              className="mt-0.5 size-4 shrink-0"
              aria-label={renderRoleName(role, t)}
              checked
              disabled
            />
            <RoleText name={renderRoleName(role, t)} text={t("users.roleOfShop")} />
          </div>
        ))}
      </div>
      <FieldMessage id={messageId} error={error} />
    </fieldset>
  )
}

function RoleText({ name, text }: { name: string; text: string | null }) {
  return (
    <span className="min-w-0">
      <span className="txt-small-plus block">{name}</span>
      {text && <span className="block text-pretty text-ui-fg-subtle">{text}</span>}
    </span>
  )
}
