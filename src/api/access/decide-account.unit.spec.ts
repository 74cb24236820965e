import type { AccountState } from "../../modules/company/store/account-store"
import { decideAccount } from "./decide-account"

const account: AccountState = {
  customer_id: "cus_1",
  user_name: null,
  locked_at: null,
  confirmation_required: false,
  email_confirmed_at: null,
  last_login_at: null,
  sessions_ended_at: null,
  deactivated_everywhere: false,
}
const instant = new Date("2026-01-01T12:00:00.500Z")
const second = Math.floor(instant.getTime() / 1000)

describe("decideAccount", () => {
  it.each([
    ["no account", null, second, null],
    ["nothing against it", account, second, null],
    ["nothing against it, of an unknown age", account, null, null],
    ["locked before all", { ...account, locked_at: instant, deactivated_everywhere: true }, second, "account_locked"],
    ["deactivated everywhere", { ...account, deactivated_everywhere: true, sessions_ended_at: instant }, second, "user_deactivated"],
    ["older than the end", { ...account, sessions_ended_at: instant }, second - 1, "session_ended"],
    ["of the same second", { ...account, sessions_ended_at: instant }, second, "session_ended"],
    ["of an unknown age", { ...account, sessions_ended_at: instant }, null, "session_ended"],
    ["younger than the end", { ...account, sessions_ended_at: instant }, second + 1, null],
    ["unconfirmed", { ...account, confirmation_required: true }, second, "email_unconfirmed"],
    ["confirmed", { ...account, confirmation_required: true, email_confirmed_at: instant }, second, null],
  ] as const)("[B4] %s", (_, state, beganAt, code) => {
    expect(decideAccount(state, beganAt)).toBe(code)
  })
})
