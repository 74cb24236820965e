/** Who activates what, which decides what there is to write. */
export type Shopper =
  /** Nobody with this e-mail, no company with this number. */
  | "new"
  /** The same, and somebody has registered the address and gone away. */
  | "squatted"
  /** Nobody with this e-mail; the company stands, has prices of its own and no main contact. */
  | "joining"
  /** As `joining`, but with an account of the platform's own, and signed in. */
  | "upgrading"
  /** As `upgrading`, and an operator has given this customer the company's prices already. */
  | "favoured"

/** One write of an activation at which its process may die. */
export interface KillPoint {
  name: string
  shopper: Shopper
  table: string
  on: "insert" | "update" | "delete"
  /** Which of the writes to that table, in SQL; left out: each. */
  when?: string
  /**
   * `lost`: the process dies before the write takes place, and takes with it what stands in
   * the same transaction. `landed`: the database completes the transaction, but
   * the process is dead before it learns of it.
   */
  fate: "lost" | "landed"
  /** The activation stands nevertheless: its commit has landed. */
  stands?: true
}

type Write = Omit<KillPoint, "fate" | "stands">

const claim: Write = { name: "taking the number", shopper: "new", table: "cc_activation", on: "insert" }
const begin: Write = {
  name: "noting that the login is begun",
  shopper: "new",
  table: "cc_activation",
  on: "update",
  when: "old.login_begun_at is null and new.login_begun_at is not null",
}
const eviction: Write = { name: "removing an abandoned login", shopper: "squatted", table: "auth_identity", on: "delete" }
const login: Write = { name: "creating the login", shopper: "new", table: "provider_identity", on: "insert" }
const note: Write = {
  name: "noting the login at the run",
  shopper: "new",
  table: "cc_activation",
  on: "update",
  when: "old.auth_identity_id is null and new.auth_identity_id is not null",
}
const customer: Write = { name: "creating the customer", shopper: "new", table: "customer", on: "insert" }
const binding: Write = {
  name: "binding the login to the customer",
  shopper: "new",
  table: "auth_identity",
  on: "update",
  when: "new.app_metadata ->> 'customer_id' is not null",
}
const prices: Write = { name: "giving the company's prices", shopper: "joining", table: "customer_group_customer", on: "insert" }
const priceNote: Write = {
  name: "noting the company's prices at the run",
  shopper: "upgrading",
  table: "cc_activation",
  on: "update",
  when: "old.joined_group_id is null and new.joined_group_id is not null",
}
const commit: Write = {
  name: "committing: the run",
  shopper: "new",
  table: "cc_activation",
  on: "update",
  when: "new.state = 'done'",
}

/** The commit's further writes, each of which the transaction takes along when it is lost. */
const withinCommit: Write[] = [
  { name: "committing: the company", shopper: "new", table: "cc_company", on: "insert" },
  { name: "committing: the place", shopper: "new", table: "cc_business_user", on: "insert" },
  { name: "committing: the role", shopper: "new", table: "cc_business_user_role", on: "insert" },
  { name: "committing: the account", shopper: "new", table: "cc_business_account", on: "insert" },
  { name: "committing: what it tells", shopper: "new", table: "cc_outbox", on: "insert" },
]

const lost = (write: Write): KillPoint => ({ ...write, fate: "lost" })
const landed = (write: Write): KillPoint => ({ ...write, fate: "landed" })

/**
 * Every place between two writes of an activation, and every write cut in two, in the
 * order in which they come; kinds of shoppers add what is written for them only.
 */
export const killPoints: readonly KillPoint[] = [
  ...[claim, begin, eviction, login, note, customer, binding, prices].flatMap((write) => [lost(write), landed(write)]),
  ...[priceNote, { ...prices, shopper: "upgrading" as const }].flatMap((write) => [lost(write), landed(write)]),
  ...[commit, ...withinCommit].map(lost),
  lost({ ...commit, shopper: "joining" }),
  lost({ ...commit, shopper: "upgrading" }),
  lost({ ...commit, shopper: "favoured" }),
  { ...landed(commit), stands: true },
  { ...landed(commit), shopper: "upgrading", stands: true },
]
