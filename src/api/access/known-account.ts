import type { MedusaRequest } from "@medusajs/framework/http"
import type { AccountState } from "../../modules/company/store/account-store"

const accounts = new WeakMap<object, AccountState | null>()

/** What the first guard of a request found, so that those behind it need not ask again. */
export function rememberAccount(req: MedusaRequest, account: AccountState | null): void {
  accounts.set(req, account)
}

/** Whether the one who asks surely is no business user; false where nobody has looked yet. */
export function isOrdinaryCustomer(req: MedusaRequest): boolean {
  return accounts.get(req) === null
}
