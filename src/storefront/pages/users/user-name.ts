import type { User } from "../../client"

/** The name as people read it; the e-mail where there is none yet. */
export function renderUserName(user: Pick<User, "first_name" | "last_name" | "email">): string {
  return `${user.first_name} ${user.last_name}`.trim() || user.email
}
