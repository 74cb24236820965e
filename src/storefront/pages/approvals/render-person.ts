import type { TFunction } from "i18next"
import type { ApprovalPerson } from "../../client"

/** Who it is, and whether it is the reader. */
export function renderPerson({ name, is_me: isMe }: ApprovalPerson, t: TFunction): string {
  return `${name ?? t("approvals.gone")}${isMe ? ` (${t("users.me")})` : ""}`
}

/** Several people in one sentence, as the reader's language puts them. */
export function renderPeople(people: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(people)
}
