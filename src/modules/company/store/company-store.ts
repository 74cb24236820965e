import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { externalIdTaken } from "../errors"
import { isUniqueViolation, selectRows } from "../../../database/sql"

/** What the shop takes over from the ERP; columns as stored. */
export interface CompanyErpData {
  name: string
  center_by_erp: boolean
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  country_code: string | null
  phone: string | null
  language_code: string | null
  tax_id: string | null
}

export interface NewCompany extends CompanyErpData {
  id: string
  customer_number: string
  currency_code: string
  time_zone: string
}

/** A person's place to be; `companyId` and `customerNumber` exclude each other. */
export interface NewPlace {
  id: string
  customerId: string
  companyId: string | null
  customerNumber: string | null
  roleKeys: readonly string[]
  firstName: string
  lastName: string
  /** In lower case. */
  email: string
  languageCode: "en" | "de" | null
  /** Further form fields of the shop (B9), by key. */
  fields: Record<string, string | number | boolean>
}

const erpColumns = [
  "name",
  "center_by_erp",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "country_code",
  "phone",
  "language_code",
  "tax_id",
] as const satisfies readonly (keyof CompanyErpData)[]

export async function insertCompany(manager: SqlEntityManager, company: NewCompany): Promise<void> {
  const columns = ["id", "customer_number", "currency_code", "time_zone", ...erpColumns] as const
  await selectRows(
    manager,
    `insert into cc_company (${columns.join(", ")}, erp_synced_at)
     values (${columns.map(() => "?").join(", ")}, now())`,
    columns.map((column) => company[column])
  )
}

/** Adds an active place and gives it the roles. */
export async function addPlace(manager: SqlEntityManager, place: NewPlace): Promise<void> {
  await selectRows(
    manager,
    `insert into cc_business_user
       (id, customer_id, company_id, customer_number, first_name, last_name, email, language_code, fields, status)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'active')`,
    [
      place.id,
      place.customerId,
      place.companyId,
      place.customerNumber,
      place.firstName,
      place.lastName,
      place.email,
      place.languageCode,
      JSON.stringify(place.fields),
    ]
  )
  for (const roleKey of place.roleKeys) {
    await selectRows(
      manager,
      `insert into cc_business_user_role (id, business_user_id, role_key) values (?, ?, ?)`,
      [`burole_${place.id}_${roleKey}`, place.id, roleKey]
    )
  }
}

/**
 * Takes over what the ERP says now. Writes only where something differs, and
 * counts the version up then, so that an open form notices.
 */
export async function refreshCompanies(
  manager: SqlEntityManager,
  { customerNumber, data }: { customerNumber: string; data: CompanyErpData }
): Promise<{ id: string }[]> {
  const assignments = erpColumns.map((column) => `${column} = ?`).join(", ")
  const tuple = erpColumns.join(", ")
  const values = erpColumns.map((column) => data[column])
  const placeholders = "?::text, ?::boolean, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text"
  const changed = await selectRows<{ id: string }>(
    manager,
    `update cc_company set ${assignments}, version = version + 1, erp_synced_at = now(), updated_at = now()
     where customer_number = ? and deleted_at is null and (${tuple}) is distinct from (${placeholders})
     returning id`,
    [...values, customerNumber, ...values]
  )
  if (changed.length === 0) {
    await selectRows(
      manager,
      `update cc_company set erp_synced_at = now() where customer_number = ? and deleted_at is null`,
      [customerNumber]
    )
  }
  return changed
}

/** A company as stored. */
export interface CompanyRecord extends CompanyErpData {
  id: string
  customer_number: string | null
  parent_id: string | null
  parent_name: string | null
  active: boolean
  center_override: boolean | null
  currency_code: string
  time_zone: string
  external_id: string | null
  customer_group_id: string | null
  erp_synced_at: Date | null
  version: number
  created_at: Date
  updated_at: Date
  active_main_contacts: number
}

export async function retrieveCompany(
  manager: SqlEntityManager,
  key: { id: string } | { customerNumber: string }
): Promise<CompanyRecord | null> {
  const [column, value] = "id" in key ? ["id", key.id] : ["customer_number", key.customerNumber]
  const [row] = await selectRows<CompanyRecord>(
    manager,
    `select c.id, c.customer_number, c.parent_id, p.name as parent_name, c.active, c.center_override,
       c.currency_code, c.time_zone, c.external_id, c.customer_group_id, c.erp_synced_at, c.version,
       c.created_at, c.updated_at, ${erpColumns.map((name) => `c.${name}`).join(", ")},
       (select count(*)::int from cc_business_user u
        join cc_business_user_role r on r.business_user_id = u.id and r.role_key = 'main_contact' and r.deleted_at is null
        where u.company_id = c.id and u.status = 'active' and u.deleted_at is null) as active_main_contacts
     from cc_company c left join cc_company p on p.id = c.parent_id
     where c.${column} = ? and c.deleted_at is null`,
    [value]
  )
  return row ?? null
}

/** What an operator may change; a key that is left out stays as it is. */
export interface CompanyUpdate {
  id: string
  /** The version that was looked at; another one by now changes nothing. */
  version: number
  changes: Partial<
    Pick<CompanyRecord, "name" | "active" | "center_override" | "customer_group_id" | "external_id">
  >
}

const changeable = ["name", "active", "center_override", "customer_group_id", "external_id"] as const

/**
 * @returns whether the version still was the one that was looked at
 * @throws `external_id_taken`
 */
export async function updateCompany(manager: SqlEntityManager, update: CompanyUpdate): Promise<boolean> {
  const columns = changeable.filter((column) => update.changes[column] !== undefined)
  const assignments = [...columns.map((column) => `${column} = ?`), "version = version + 1", "updated_at = now()"]
  const rows = await selectRows(
    manager,
    `update cc_company set ${assignments.join(", ")} where id = ? and version = ? and deleted_at is null returning id`,
    [...columns.map((column) => update.changes[column]), update.id, update.version]
  ).catch((error: unknown) => {
    throw isUniqueViolation(error) ? externalIdTaken() : error
  })
  return rows.length > 0
}
