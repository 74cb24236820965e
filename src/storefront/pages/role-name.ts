import type { TFunction } from "i18next"
import type { Role } from "../client"

const builtIn = ["main_contact", "approver", "buyer"] as const

/** The built-in roles in the page's language, others as the operator named them. */
export function renderRoleName(role: Role, t: TFunction): string {
  const key = builtIn.find((name) => name === role.key)
  return key === undefined ? role.name : t(`roles.${key}`)
}

/** What the role is for, in the page's language where we named it. */
export function renderRoleDescription(
  role: Role & { description: string | null },
  t: TFunction
): string | null {
  const key = builtIn.find((name) => name === role.key)
  return key === undefined ? role.description : t(`roles.about_${key}`)
}
