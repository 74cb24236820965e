import type { AccountState } from "../../modules/company/store/account-store"
import type { ErrorCode } from "../errors/codes"

/**
 * Why this login may do nothing at all; null where it may, or where it is no business
 * user's (B4). `beganAt` is when its token or session began, in whole seconds as
 * tokens count; null where that is not known, which no end of sessions lets pass.
 */
export function decideAccount(account: AccountState | null, beganAt: number | null): ErrorCode | null {
  if (!account) {
    return null
  }
  if (account.locked_at) {
    return "account_locked"
  }
  if (account.deactivated_everywhere) {
    return "user_deactivated"
  }
  if (isEnded(account.sessions_ended_at, beganAt)) {
    return "session_ended"
  }
  return account.confirmation_required && !account.email_confirmed_at ? "email_unconfirmed" : null
}

/** A token of the very second may be older than the end, so it counts as ended; who ends sessions waits that second out. */
function isEnded(endedAt: Date | null, beganAt: number | null): boolean {
  return endedAt !== null && (beganAt === null || beganAt <= Math.floor(endedAt.getTime() / 1000))
}
