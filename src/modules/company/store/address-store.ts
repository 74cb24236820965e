import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { addressLabelTaken } from "../errors"
import { isUniqueViolation, selectRows } from "../../../database/sql"

/** A delivery address as its form has it. */
export interface AddressValues {
  label: string
  recipient: string | null
  address_1: string
  address_2: string | null
  postal_code: string | null
  city: string
  province: string | null
  country_code: string
  phone: string | null
}

export interface AddressRow extends AddressValues {
  id: string
  company_id: string
  version: number
  created_at: Date
}

const valueColumns = [
  "label",
  "recipient",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
  "phone",
] as const satisfies readonly (keyof AddressValues)[]

const rowColumns = ["id", "company_id", "version", "created_at", ...valueColumns].join(", ")

/** A company has a handful of them; whoever needs more addresses than this is told so. */
const MOST_ADDRESSES = 500

export async function listAddresses(manager: SqlEntityManager, companyId: string): Promise<AddressRow[]> {
  return await selectRows<AddressRow>(
    manager,
    `select ${rowColumns} from cc_company_address where company_id = ? and deleted_at is null
     order by lower(label), id limit ${MOST_ADDRESSES}`,
    [companyId]
  )
}

/** Null where it is another company's, too. */
export async function retrieveAddress(
  manager: SqlEntityManager,
  key: { id: string; companyId: string }
): Promise<AddressRow | null> {
  const [row] = await selectRows<AddressRow>(
    manager,
    `select ${rowColumns} from cc_company_address where id = ? and company_id = ? and deleted_at is null`,
    [key.id, key.companyId]
  )
  return row ?? null
}

/**
 * @returns null where the company has as many as it may
 * @throws `address_label_taken`
 */
export async function insertAddress(
  manager: SqlEntityManager,
  address: { id: string; companyId: string; values: AddressValues }
): Promise<AddressRow | null> {
  // one at a time, or two at once would pass the limit together
  await selectRows(manager, `select id from cc_company where id = ? for update`, [address.companyId])
  const [row] = await selectRows<AddressRow>(
    manager,
    `insert into cc_company_address (id, company_id, ${valueColumns.join(", ")})
     select ?, ?, ${valueColumns.map(() => "?").join(", ")}
     where (select count(*) from cc_company_address where company_id = ? and deleted_at is null) < ${MOST_ADDRESSES}
     returning ${rowColumns}`,
    [address.id, address.companyId, ...valueColumns.map((column) => address.values[column]), address.companyId]
  ).catch(rethrowTaken)
  return row ?? null
}

/**
 * @returns null where the address is gone, or was changed since that version
 * @throws `address_label_taken`
 */
export async function updateAddress(
  manager: SqlEntityManager,
  update: { id: string; companyId: string; version: number; values: AddressValues }
): Promise<AddressRow | null> {
  const [row] = await selectRows<AddressRow>(
    manager,
    `update cc_company_address set ${valueColumns.map((column) => `${column} = ?`).join(", ")},
       version = version + 1, updated_at = now()
     where id = ? and company_id = ? and version = ? and deleted_at is null returning ${rowColumns}`,
    [...valueColumns.map((column) => update.values[column]), update.id, update.companyId, update.version]
  ).catch(rethrowTaken)
  return row ?? null
}

/** @returns the deleted address; null where there is none */
export async function deleteAddress(
  manager: SqlEntityManager,
  key: { id: string; companyId: string }
): Promise<AddressRow | null> {
  const [row] = await selectRows<AddressRow>(
    manager,
    `update cc_company_address set deleted_at = now(), updated_at = now()
     where id = ? and company_id = ? and deleted_at is null returning ${rowColumns}`,
    [key.id, key.companyId]
  )
  return row ?? null
}

function rethrowTaken(error: unknown): never {
  throw isUniqueViolation(error) ? addressLabelTaken() : error
}
