import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectPage } from "../../../database/list-page"
import type { ListPage } from "../../../database/list-page"
import { containsPattern } from "../../../database/search-condition"
import { selectRows } from "../../../database/sql"

export interface NewApplication {
  id: string
  kind: "activation_help" | "main_contact_change" | "activation_disputed"
  customer_number: string
  invoice_number: string | null
  email: string
  name: string | null
  company_name: string | null
  phone: string | null
  message: string | null
  locale: "en" | "de"
  customer_id: string | null
  company_id: string | null
}

/** What somebody entered; of each later one that differs, also when it came. */
type EnteredAgain = Pick<NewApplication, (typeof entered)[number]> & { received_at: string }

export interface ApplicationRow extends NewApplication {
  status: "open" | "accepted" | "declined"
  /** Entries that came later for the open case and say something else; the first five of them. */
  later_entries: EnteredAgain[]
  /** How many there were. */
  later_count: number
  decision_message: string | null
  decided_by: string | null
  decided_at: Date | null
  created_at: Date
}

const columns = [
  "id",
  "kind",
  "customer_number",
  "invoice_number",
  "email",
  "name",
  "company_name",
  "phone",
  "message",
  "locale",
  "customer_id",
  "company_id",
] as const satisfies readonly (keyof NewApplication)[]

const rowColumns = [
  ...columns,
  "status",
  "later_entries",
  "later_count",
  "decision_message",
  "decided_by",
  "decided_at",
  "created_at",
].join(", ")

/** What a person types; number and e-mail are what makes it the same case. */
const entered = ["invoice_number", "name", "company_name", "phone", "message"] as const

/** Later entries that are kept for an open case; whoever sends more tells the operator nothing new. */
const MOST_LATER_ENTRIES = 5

const entriesOf = (table: string) =>
  `jsonb_build_object(${entered.map((column) => `'${column}', ${table}.${column}`).join(", ")})`

/** The case in its table says something else, and so does everything that was kept beside it. */
const saysNew = `(${entriesOf("excluded")} <> ${entriesOf("kept")} and not exists (
  select 1 from jsonb_array_elements(kept.later_entries) later
  where later - 'received_at' = ${entriesOf("excluded")}))`

/**
 * Stores a case. While one of the same kind, number and e-mail is open, its entries stay, since anybody may send others
 * in the same name; those that say something else are kept beside them, the first few only, so that the queue cannot
 * be flooded.
 *
 * @returns whether a new case was opened
 */
export async function createApplication(manager: SqlEntityManager, application: NewApplication): Promise<boolean> {
  const [row] = await selectRows<{ created: boolean }>(
    manager,
    `insert into cc_application as kept (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})
     on conflict (kind, customer_number, email) where status = 'open' and deleted_at is null
     do update set updated_at = now(), later_count = kept.later_count + ${saysNew}::int,
       later_entries = case when jsonb_array_length(kept.later_entries) < ${MOST_LATER_ENTRIES} and ${saysNew}
         then kept.later_entries || jsonb_build_array(${entriesOf("excluded")} || jsonb_build_object('received_at', now()))
         else kept.later_entries end
     returning id = ? as created`,
    [...columns.map((column) => application[column]), application.id]
  )
  return row?.created ?? false
}

export async function listApplications(
  manager: SqlEntityManager,
  filter: { status?: string; q?: string; limit: number; offset: number }
): Promise<ListPage<ApplicationRow>> {
  const where = ["deleted_at is null"]
  const parameters: unknown[] = []
  if (filter.status) {
    where.push("status = ?")
    parameters.push(filter.status)
  }
  if (filter.q) {
    where.push("(customer_number ilike ? or email ilike ? or name ilike ? or company_name ilike ?)")
    parameters.push(...Array.from({ length: 4 }, () => containsPattern(filter.q ?? "")))
  }
  return await selectPage<ApplicationRow>(
    manager,
    {
      columns: rowColumns,
      tables: "cc_application",
      from: `cc_application where ${where.join(" and ")}`,
      parameters,
      sortKeys: { created_at: { sql: "created_at", type: "timestamptz" } },
      id: "id",
    },
    { order: "-created_at", limit: filter.limit, offset: filter.offset }
  )
}

export async function retrieveApplication(manager: SqlEntityManager, id: string): Promise<ApplicationRow | null> {
  const [row] = await selectRows<ApplicationRow>(
    manager,
    `select ${rowColumns} from cc_application where id = ? and deleted_at is null`,
    [id]
  )
  return row ?? null
}

/** Decides an open case; null where it was decided already or is not there. */
export async function decideApplication(
  manager: SqlEntityManager,
  decision: { id: string; status: "accepted" | "declined"; message: string | null; decidedBy: string }
): Promise<ApplicationRow | null> {
  const [row] = await selectRows<ApplicationRow>(
    manager,
    `update cc_application set status = ?, decision_message = ?, decided_by = ?, decided_at = now(), updated_at = now()
     where id = ? and status = 'open' and deleted_at is null returning ${rowColumns}`,
    [decision.status, decision.message, decision.decidedBy, decision.id]
  )
  return row ?? null
}

/** Whether an operator accepted this person's case for this number within the last hours: others' misses do not count for them. */
export async function isReleased(
  manager: SqlEntityManager,
  { customerNumber, email, hours }: { customerNumber: string; email: string; hours: number }
): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `select 1 from cc_application where customer_number = ? and email = ? and status = 'accepted'
     and decided_at > now() - make_interval(hours => ?) and deleted_at is null limit 1`,
    [customerNumber, email, hours]
  )
  return rows.length > 0
}
