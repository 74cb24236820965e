import type { FieldValues } from "./field-types"
import type { GapConfirmation } from "./gap-confirmation"
import type { Locale, Role } from "./types"

export type Salutation = "mr" | "ms" | "none"

/** `invited` until the person has come in; `link_expired` where the link to do so is too old. */
export type UserStatus = "invited" | "link_expired" | "active" | "deactivated"

/** What every list takes; beyond row 10,000 it goes on with `after` and the answer's `next`. */
export interface ListQuery {
  q?: string
  limit?: number
  offset?: number
  after?: string
}

/** What every list answers beside its rows. */
export interface ListAnswer {
  count: number
  /** There are more than were counted. */
  count_is_minimum: boolean
  limit: number
  offset: number
  next: string | null
}

/** A user of the own company. */
export interface User {
  id: string
  salutation: Salutation
  first_name: string
  last_name: string
  email: string
  status: UserStatus
  roles: Role[]
  language_code: Locale | null
  /** Null until the ERP knows the person; `erp_contact_state` says whether it is still to come. */
  contact_number: string | null
  erp_contact_state: "none" | "waiting" | "done" | "failed"
  /** B9: further fields of the shop's own. */
  fields: FieldValues
  last_login_at: string | null
  invited_at: string | null
  created_at: string
  version: number
  is_me: boolean
}

export type UserOrder =
  | "name"
  | "-name"
  | "email"
  | "-email"
  | "created_at"
  | "-created_at"
  | "last_login_at"
  | "-last_login_at"

export interface UserListQuery extends ListQuery {
  order?: UserOrder
  status?: "invited" | "active" | "deactivated"
  role?: string
}

export interface UserList extends ListAnswer {
  users: User[]
}

/** First and last name together have at most 50 characters. */
export interface UserInput {
  salutation: Salutation
  first_name: string
  last_name: string
  email: string
  role_keys: string[]
  fields?: FieldValues
  locale?: Locale
}

/** `version` is that of the user the form was opened with. */
export interface UserChanges extends GapConfirmation {
  version: number
  salutation?: Salutation
  first_name?: string
  last_name?: string
  role_keys?: string[]
  language_code?: Locale | null
  fields?: FieldValues
  /** The next main contact, where the last active one would go. */
  successor_id?: string
}

export interface LeaveInput extends GapConfirmation {
  /** The next main contact, where the last active one would go. */
  successor_id?: string
}

export type BulkAction = "activate" | "deactivate" | "remove" | "send_invitation"

/** What came of one row; `code` and `message` say why it was refused. */
export interface BulkResult {
  id: string
  done: boolean
  code: string | null
  message: string | null
}

/** An ERP contact that is not yet a user. */
export interface Contact {
  contact_number: string
  customer_number: string
  salutation: Salutation
  name: string
  /** The ERP's one name, split at its last blank, to be checked. */
  first_name: string
  last_name: string
  email: string | null
  phone: string | null
  language_code: Locale | null
  is_main: boolean
}

export interface ContactList extends ListAnswer {
  contacts: Contact[]
  /** When the ERP was asked last; null: never yet. */
  synced_at: string | null
  /** The ERP does not answer now; these are the newest stored ones. */
  is_stale: boolean
}

/** Somebody who shops by the company's customer number without being its user. */
export interface PlainUser {
  id: string
  salutation: Salutation
  first_name: string
  last_name: string
  email: string
  language_code: Locale | null
  /** Of the ERP's contact with this e-mail; null where there is none, or where it is a user's already. */
  contact_number: string | null
  created_at: string
}

export interface PlainUserList extends ListAnswer {
  plain_users: PlainUser[]
}

/** A role that may be given in the own company. */
export interface AssignableRole extends Role {
  description: string | null
  permissions: string[]
}

export interface UserImportInput {
  /** The file's text: a header, then up to 500 users. */
  csv: string
  /** Says what would happen, and changes nothing. */
  dry_run?: boolean
  /** For rows without a language. */
  locale?: Locale
}

/** A row that was left out. */
export interface UserImportError {
  /** Line of the file; the header is line 1. */
  line: number
  column: string | null
  message: string
  /** Of the closed list of codes, where the row was refused like a request. */
  code: string | null
}

/** Somebody whom a file added or, where it was only checked, would add. */
export interface ImportedUser {
  line: number
  first_name: string
  last_name: string
  email: string
}

export interface UserImportReport {
  created: number
  /** Who they are, in the order of the file. */
  created_users: ImportedUser[]
  /** Users whom the company has already; nothing is changed at them. */
  unchanged: number
  errors: UserImportError[]
  error_count: number
  dry_run: boolean
}
