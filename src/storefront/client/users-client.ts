import { renderQuery, type CallCenter } from "./call-center"
import { confirmed } from "./confirm-gap"
import type { GapConfirmation } from "./gap-confirmation"
import type { ConfirmGap } from "./gap-types"
import type {
  BulkAction,
  BulkResult,
  LeaveInput,
  User,
  UserChanges,
  UserInput,
  UserList,
  UserListQuery,
} from "./user-types"

/** B1–B6: the users of the company that the client acts in. All need `users.manage`. */
export interface UsersClient {
  listUsers(query?: UserListQuery): Promise<UserList>
  /** Refuses with `not_found`. */
  retrieveUser(id: string): Promise<User>
  /** B6: the person is mailed a link to set a password. Refuses with `email_in_use`, `role_not_assignable`. */
  requestUser(input: UserInput): Promise<User>
  /** B3: refuses with `changed_meanwhile`, `last_main_contact`, `role_not_assignable`, `nobody_could_approve`. */
  updateUser(id: string, changes: UserChanges): Promise<User>
  /** Takes the user out of the company; the login stays. Refuses with `last_main_contact`, `not_oneself`, `nobody_could_approve`. */
  removeUser(id: string, input?: LeaveInput): Promise<void>
  /** B4: refuses with `nobody_could_approve`. */
  activateUser(id: string, input?: GapConfirmation): Promise<User>
  /** B4: refuses with `last_main_contact`, `not_oneself`, `nobody_could_approve`. */
  deactivateUser(id: string, input?: LeaveInput): Promise<User>
  /** Mails a fresh link. Refuses with `not_invited` once the person has come in. */
  sendInvitation(id: string): Promise<User>
  /** One act on up to a hundred users, reported row by row. */
  bulkUsers(input: { action: BulkAction; ids: string[] } & GapConfirmation): Promise<BulkResult[]>
}

/** @param confirmGap asked where some of several changes wait for the word that nobody could approve some orders then */
export function createUsersClient(call: CallCenter, confirmGap?: ConfirmGap): UsersClient {
  const at = (id: string) => `/users/${encodeURIComponent(id)}`
  const askUser = async (path: string, body: object): Promise<User> =>
    (await call<{ user: User }>("POST", path, body)).user

  return {
    listUsers: (query = {}) => call("GET", `/users${renderQuery({ ...query })}`),
    retrieveUser: async (id) => (await call<{ user: User }>("GET", at(id))).user,
    requestUser: (input) => askUser("/users", input),
    updateUser: (id, changes) => askUser(at(id), changes),
    removeUser: async (id, input = {}) => {
      await call("DELETE", at(id), input)
    },
    activateUser: (id, input = {}) => askUser(`${at(id)}/activate`, input),
    deactivateUser: (id, input = {}) => askUser(`${at(id)}/deactivate`, input),
    sendInvitation: (id) => askUser(`${at(id)}/invitation`, {}),
    bulkUsers: async (input) => {
      const bulk = async (body: object) => (await call<{ results: BulkResult[] }>("POST", "/users/bulk", body)).results
      const results = await bulk(input)
      const waiting = results.filter(({ code }) => code === "nobody_could_approve").map(({ id }) => id)
      if (waiting.length === 0 || !(await confirmGap?.(null))) {
        return results
      }
      const again = new Map((await bulk({ ...input, ...confirmed, ids: waiting })).map((result) => [result.id, result]))
      return results.map((result) => again.get(result.id) ?? result)
    },
  }
}
