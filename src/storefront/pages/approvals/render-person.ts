import type { TFunction } from "i18next"
import type { ApprovalDetail, ApprovalPerson } from "../../client"

/** Who it is, and whether it is the reader. */
export function renderPerson({ name, is_me: isMe }: ApprovalPerson, t: TFunction): string {
  return `${name ?? t("approvals.gone")}${isMe ? ` (${t("users.me")})` : ""}`
}

/** The same of somebody who can decide, with whom they stand in for. */
export function renderDecider(decider: ApprovalDetail["deciders"][number], t: TFunction): string {
  const name = renderPerson(decider, t)
  return decider.deputy_for === null ? name : t("approvals.asDeputy", { name, absent: decider.deputy_for })
}

/** Several people in one sentence, as the reader's language puts them. */
export function renderPeople(people: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(people)
}
