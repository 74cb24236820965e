import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectPage } from "../../../database/list-page"
import type { ListPage } from "../../../database/list-page"
import { lockKeys } from "../../../database/lock-keys"
import { searchCondition } from "../../../database/search-condition"
import { selectRows } from "../../../database/sql"

/** A person whom the ERP knows at a company. */
export interface ContactRow {
  contact_number: string
  salutation: "mr" | "ms" | null
  name: string
  email: string | null
  phone: string | null
  language_code: string | null
  is_main: boolean
}

const columns = ["contact_number", "salutation", "name", "email", "phone", "language_code", "is_main"] as const
const valueColumns = columns.slice(1)

/**
 * Takes over what the ERP says now: writes what differs, and deletes what it no longer has. One
 * exchange at a time for a company, so that an older answer never mixes with a newer one.
 */
export async function replaceContacts(
  manager: SqlEntityManager,
  { companyId, contacts }: { companyId: string; contacts: readonly ContactRow[] }
): Promise<void> {
  await lockKeys(manager, [`cc_erp_contact:${companyId}`])
  const rows = JSON.stringify(contacts)
  await selectRows(
    manager,
    `insert into cc_erp_contact as stored (id, company_id, ${columns.join(", ")})
     select 'erpcon_' || gen_random_uuid(), ?, ${columns.map((name) => `said.${name}`).join(", ")}
     from jsonb_to_recordset(?::jsonb) as said (contact_number text, salutation text, name text, email text, phone text,
       language_code text, is_main boolean)
     on conflict (company_id, contact_number) where deleted_at is null
     do update set ${valueColumns.map((name) => `${name} = excluded.${name}`).join(", ")}, updated_at = now()
     where (${valueColumns.map((name) => `stored.${name}`).join(", ")})
       is distinct from (${valueColumns.map((name) => `excluded.${name}`).join(", ")})`,
    [companyId, rows]
  )
  await selectRows(
    manager,
    `delete from cc_erp_contact stored where company_id = ? and not exists (
       select 1 from jsonb_to_recordset(?::jsonb) as said (contact_number text)
       where said.contact_number = stored.contact_number)`,
    [companyId, rows]
  )
  await selectRows(manager, `update cc_company set contacts_synced_at = now() where id = ?`, [companyId])
}

/** When the ERP was asked last for a company's contacts; null where it never was. */
export async function retrieveContactsSyncedAt(manager: SqlEntityManager, companyId: string): Promise<Date | null> {
  const [row] = await selectRows<{ contacts_synced_at: Date | null }>(
    manager,
    `select contacts_synced_at from cc_company where id = ? and deleted_at is null`,
    [companyId]
  )
  return row?.contacts_synced_at ?? null
}

/** Contacts of a company who are not its users yet, neither by number nor by e-mail (B2). */
export async function listContacts(
  manager: SqlEntityManager,
  filter: { companyId: string; q?: string; limit: number; offset: number; after?: string }
): Promise<ListPage<ContactRow>> {
  const found = filter.q ? searchCondition("c.search_text", filter.q) : null
  return await selectPage<ContactRow>(
    manager,
    {
      columns: columns.map((name) => `c.${name}`).join(", "),
      tables: "cc_erp_contact c",
      from: `cc_erp_contact c where c.company_id = ? and c.deleted_at is null
        and not exists (select 1 from cc_business_user u where u.company_id = c.company_id
          and u.contact_number = c.contact_number and u.deleted_at is null)
        and not exists (select 1 from cc_business_user u where u.company_id = c.company_id
          and u.email = c.email and u.email <> '' and u.deleted_at is null)${found ? ` and ${found.sql}` : ""}`,
      parameters: [filter.companyId, ...(found?.parameters ?? [])],
      isSearched: found !== null,
      sortKeys: { name: { sql: "c.sort_name", type: "text" } },
      id: "c.id",
    },
    { order: "name", limit: filter.limit, offset: filter.offset, after: filter.after }
  )
}

export async function retrieveContact(
  manager: SqlEntityManager,
  { companyId, contactNumber }: { companyId: string; contactNumber: string }
): Promise<ContactRow | null> {
  const [row] = await selectRows<ContactRow>(
    manager,
    `select ${columns.join(", ")} from cc_erp_contact where company_id = ? and contact_number = ? and deleted_at is null`,
    [companyId, contactNumber]
  )
  return row ?? null
}
