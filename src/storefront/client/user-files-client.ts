import { ask, send, type TransportOptions } from "./transport"
import type { UserImportInput, UserImportReport } from "./user-types"

/** Each new user costs the hashing of a password, so a full file takes minutes. */
const importWithinMs = 600_000

/** B3: the users of the own company as files. */
export interface UserFilesClient {
  /** All users as CSV. Needs `export`. */
  exportUsers(): Promise<Blob>
  /**
   * Adds the users of a CSV file, reported by line; a refused row keeps no other from being done.
   * Needs `users.manage`; refuses with `confirm_own_address`.
   */
  importUsers(input: UserImportInput): Promise<UserImportReport>
}

/** @param headers asked anew for each call, as a token may have come meanwhile */
export function createUserFilesClient(
  transport: TransportOptions,
  headers: () => Record<string, string>
): UserFilesClient {
  const base = "/store/customer-center/users"
  return {
    exportUsers: async () => {
      const response = await send(transport, {
        method: "GET",
        path: `${base}/export`,
        headers: { accept: "text/csv, application/json", ...headers() },
      })
      return await response.blob()
    },
    importUsers: (input) =>
      ask(
        { ...transport, timeoutMs: Math.max(transport.timeoutMs, importWithinMs) },
        { method: "POST", path: `${base}/import`, body: input, headers: headers() }
      ),
  }
}
