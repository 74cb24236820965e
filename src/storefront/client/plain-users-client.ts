import { renderQuery, type CallCenter } from "./call-center"
import type { ListQuery, PlainUser, PlainUserList } from "./user-types"

/**
 * A3: people who shop by the company's customer number without being its users. `requestUser` or, with a contact number,
 * `addContact` asks one in. All need `users.manage`.
 */
export interface PlainUsersClient {
  listPlainUsers(query?: ListQuery): Promise<PlainUserList>
  /** Refuses with `not_found`, also for whoever is a user of the company by now. */
  retrievePlainUser(id: string): Promise<PlainUser>
}

export function createPlainUsersClient(call: CallCenter): PlainUsersClient {
  return {
    listPlainUsers: (query = {}) => call("GET", `/plain-users${renderQuery({ ...query })}`),
    retrievePlainUser: async (id) =>
      (await call<{ plain_user: PlainUser }>("GET", `/plain-users/${encodeURIComponent(id)}`)).plain_user,
  }
}
