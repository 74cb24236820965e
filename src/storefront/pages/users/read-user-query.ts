import type { UserListQuery } from "../../client"
import type { ListAddress } from "../../list/use-list-address"

const statuses = ["invited", "active", "deactivated"] as const
const orders = [
  "name",
  "-name",
  "email",
  "-email",
  "created_at",
  "-created_at",
  "last_login_at",
  "-last_login_at",
] as const

/** The list's query out of the page's address; what the shop does not know is left out. */
export function readUserQuery(address: ListAddress): UserListQuery {
  const q = address.read("q")
  const role = address.read("role")
  const status = statuses.find((name) => name === address.read("status"))
  return {
    ...address.rows,
    order: orders.find((name) => name === address.read("order")) ?? "name",
    ...(q === "" ? {} : { q }),
    ...(/^[a-z][a-z0-9_]{0,49}$/.test(role) ? { role } : {}),
    ...(status === undefined ? {} : { status }),
  }
}
