import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"

/** What the ERP said of the customer who is acted for, when it was asked. */
interface DelegateProfile {
  currency_code: string | null
  language_code: string | null
  tax_id: string | null
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  country_code: string | null
  phone: string | null
}

/** For whom a user acts. */
export interface DelegationRow {
  business_user_id: string
  customer_number: string
  name: string
  profile: DelegateProfile
  started_at: Date
  expires_at: Date
  /** The shop's company with this number; null where there is none. */
  company_id: string | null
  company_active: boolean | null
}

/** The delegation of a user that has not run out; whether it still is allowed, the caller judges. */
export async function retrieveDelegation(
  manager: SqlEntityManager,
  businessUserId: string
): Promise<DelegationRow | null> {
  const [row] = await selectRows<DelegationRow>(
    manager,
    `select d.business_user_id, d.customer_number, d.name, d.profile, d.started_at, d.expires_at,
       t.id as company_id, t.active as company_active
     from cc_delegation d left join cc_company t on t.customer_number = d.customer_number and t.deleted_at is null
     where d.business_user_id = ? and d.expires_at > now()`,
    [businessUserId]
  )
  return row ?? null
}

export interface NewDelegation {
  businessUserId: string
  customerNumber: string
  name: string
  profile: DelegateProfile
  startedAt: Date
  expiresAt: Date
}

/** A user acts for one customer at a time: the newer one replaces the one before. */
export async function startDelegation(manager: SqlEntityManager, delegation: NewDelegation): Promise<void> {
  await selectRows(
    manager,
    `insert into cc_delegation (business_user_id, customer_number, name, profile, started_at, expires_at)
     values (?, ?, ?, ?::jsonb, ?, ?)
     on conflict (business_user_id) do update set customer_number = excluded.customer_number, name = excluded.name,
       profile = excluded.profile, started_at = excluded.started_at, expires_at = excluded.expires_at`,
    [
      delegation.businessUserId,
      delegation.customerNumber,
      delegation.name,
      JSON.stringify(delegation.profile),
      delegation.startedAt,
      delegation.expiresAt,
    ]
  )
}

export type EndedDelegation = Pick<DelegationRow, "customer_number" | "name" | "started_at">

/** @returns what was ended, null where nothing was going on */
export async function endDelegation(manager: SqlEntityManager, businessUserId: string): Promise<EndedDelegation | null> {
  const [row] = await selectRows<EndedDelegation>(
    manager,
    `delete from cc_delegation where business_user_id = ? returning customer_number, name, started_at`,
    [businessUserId]
  )
  return row ?? null
}
