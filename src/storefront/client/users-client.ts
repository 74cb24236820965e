import { renderQuery, type CallCenter } from "./call-center"
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
  /** B3: refuses with `changed_meanwhile`, `last_main_contact`, `role_not_assignable`. */
  updateUser(id: string, changes: UserChanges): Promise<User>
  /** Takes the user out of the company; the login stays. Refuses with `last_main_contact`, `not_oneself`. */
  removeUser(id: string, input?: LeaveInput): Promise<void>
  /** B4 */
  activateUser(id: string): Promise<User>
  /** B4: refuses with `last_main_contact`, `not_oneself`. */
  deactivateUser(id: string, input?: LeaveInput): Promise<User>
  /** Mails a fresh link. Refuses with `not_invited` once the person has come in. */
  sendInvitation(id: string): Promise<User>
  /** One act on up to a hundred users, reported row by row. */
  bulkUsers(input: { action: BulkAction; ids: string[] }): Promise<BulkResult[]>
}

export function createUsersClient(call: CallCenter): UsersClient {
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
    activateUser: (id) => askUser(`${at(id)}/activate`, {}),
    deactivateUser: (id, input = {}) => askUser(`${at(id)}/deactivate`, input),
    sendInvitation: (id) => askUser(`${at(id)}/invitation`, {}),
    bulkUsers: async (input) =>
      (await call<{ results: BulkResult[] }>("POST", "/users/bulk", input)).results,
  }
}
