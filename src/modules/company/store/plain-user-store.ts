import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectPage } from "../../../database/list-page"
import type { List } from "../../../database/choose-rows"
import type { ListPage } from "../../../database/list-page"
import { searchCondition } from "../../../database/search-condition"
import { selectRows } from "../../../database/sql"

/** Somebody who shops by the company's customer number without being in the company. */
export interface PlainUserRow {
  business_user_id: string
  salutation: "mr" | "ms" | "none"
  first_name: string
  last_name: string
  email: string
  language_code: "en" | "de" | null
  /** Of the ERP's contact with this e-mail who is no user of the company yet; null where there is none. */
  contact_number: string | null
  created_at: Date
}

const columns = `u.id as business_user_id, u.salutation, u.first_name, u.last_name, u.email, u.language_code, u.created_at,
  (select min(e.contact_number) from cc_erp_contact e
   join cc_company c on c.id = e.company_id and c.deleted_at is null
   where c.customer_number = u.customer_number and e.email = u.email and u.email <> '' and e.deleted_at is null
     and not exists (select 1 from cc_business_user m where m.company_id = e.company_id
       and m.contact_number = e.contact_number and m.deleted_at is null)) as contact_number`

/** Active places without a company by this company's number, of people who have none in it, neither as person nor by e-mail. */
const toAdd = `u.company_id is null and u.status = 'active' and u.deleted_at is null
  and u.customer_number = (select customer_number from cc_company where id = ? and deleted_at is null)
  and not exists (select 1 from cc_business_user m where m.company_id = ?
    and m.customer_id = u.customer_id and m.deleted_at is null)
  and not exists (select 1 from cc_business_user m where m.company_id = ?
    and m.email = u.email and u.email <> '' and m.deleted_at is null)`

/** Whom a company may ask in: its number was theirs before it was the company's. */
export async function listPlainUsers(
  manager: SqlEntityManager,
  filter: { companyId: string; q?: string; limit: number; offset: number; after?: string }
): Promise<ListPage<PlainUserRow>> {
  const { companyId } = filter
  const found = filter.q ? searchCondition("u.search_text", filter.q) : null
  const list: List = {
    columns,
    tables: "cc_business_user u",
    from: `cc_business_user u where ${toAdd}${found ? ` and ${found.sql}` : ""}`,
    parameters: [companyId, companyId, companyId, ...(found?.parameters ?? [])],
    isSearched: found !== null,
    sortKeys: { name: { sql: "u.sort_name", type: "text" } },
    id: "u.id",
  }
  return await selectPage<PlainUserRow>(manager, list, {
    order: "name",
    limit: filter.limit,
    offset: filter.offset,
    after: filter.after,
  })
}

/** Null also for whoever is to be added to another company, or is in this one already. */
export async function retrievePlainUser(
  manager: SqlEntityManager,
  { companyId, businessUserId }: { companyId: string; businessUserId: string }
): Promise<PlainUserRow | null> {
  const [row] = await selectRows<PlainUserRow>(
    manager,
    `select ${columns} from cc_business_user u where u.id = ? and ${toAdd}`,
    [businessUserId, companyId, companyId, companyId]
  )
  return row ?? null
}

/**
 * A person has one place by a customer number: in its company, once they are there. Open baskets come along, to be
 * priced anew for the company; what was ordered stays as it was ordered.
 *
 * @returns the places without a company that made room
 */
export async function replacePlainPlace(
  manager: SqlEntityManager,
  place: { id: string; customerId: string; companyId: string }
): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    manager,
    `update cc_business_user set deleted_at = now(), updated_at = now()
     where customer_id = ? and company_id is null and deleted_at is null
       and customer_number = (select customer_number from cc_company where id = ?) returning id`,
    [place.customerId, place.companyId]
  )
  const replaced = rows.map(({ id }) => id)
  await selectRows(
    manager,
    `update cc_cart set business_user_id = ?, company_id = ?, priced = false, updated_at = now()
     where ordered_at is null and business_user_id in (select jsonb_array_elements_text(?::jsonb))`,
    [place.id, place.companyId, JSON.stringify(replaced)]
  )
  return replaced
}

/** Takes back what `replacePlainPlace` did for this place. */
export async function restorePlainPlaces(
  manager: SqlEntityManager,
  { id, replaced }: { id: string; replaced: readonly string[] }
): Promise<void> {
  await selectRows(
    manager,
    `update cc_business_user set deleted_at = null, updated_at = now() where id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(replaced)]
  )
  const [first] = replaced
  if (first !== undefined) {
    await selectRows(
      manager,
      `update cc_cart set business_user_id = ?, company_id = null, priced = false, updated_at = now()
       where business_user_id = ? and ordered_at is null`,
      [first, id]
    )
  }
}
