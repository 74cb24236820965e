import type { TFunction } from "i18next"

/** As the platform's own limit: longer ones only make hashing slow. */
const maxLength = 256

export interface PasswordRule {
  name: "minLength"
  isMet: boolean
}

/** What the shop asks of a password, each with whether it is met. Length counts as the server counts it. */
export function listPasswordRules(password: string, minLength: number): PasswordRule[] {
  return [{ name: "minLength", isMet: password.length >= minLength }]
}

/** The rule as a form's check: the sentence for what is wrong, or true. */
export function checkPassword(
  password: string,
  { t, min }: { t: TFunction; min: number }
): string | true {
  if (password === "") {
    return t("common.required")
  }
  if (password.length > maxLength) {
    return t("password.tooLong")
  }
  return (
    listPasswordRules(password, min).every((rule) => rule.isMet) || t("password.tooShort", { min })
  )
}
