import type { User } from "../../client"
import type { UserAct } from "../../hooks/use-users"

/** What makes sense for this user now; the shop decides again when it is asked. */
export function listUserActs(user: User): UserAct[] {
  if (user.status === "invited" || user.status === "link_expired") {
    return user.is_me ? [] : ["send_invitation", "deactivate", "remove"]
  }
  if (user.status === "deactivated") {
    return ["activate", "remove"]
  }
  return user.is_me ? [] : ["deactivate", "remove"]
}
