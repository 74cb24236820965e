import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { contactInUse } from "../errors"
import { isUniqueViolation, selectRows } from "../../../database/sql"

export type ErpContactNote =
  | { businessUserId: string; state: "done"; contactNumber: string }
  | { businessUserId: string; state: "failed" }

export interface NotedErpContact {
  company_id: string
  /** Names this very change. */
  change_key: string
}

/**
 * Notes what became of a user's contact in the ERP. It is no change of the
 * user by a person, so an open form does not get out of date by it.
 *
 * @returns null where this call changed nothing
 * @throws `contact_in_use` where another user of the company has the number
 */
export async function noteErpContact(
  manager: SqlEntityManager,
  note: ErpContactNote
): Promise<NotedErpContact | null> {
  const contactNumber = note.state === "done" ? note.contactNumber : null
  const [row] = await selectRows<NotedErpContact>(
    manager,
    `update cc_business_user set erp_contact_state = ?, contact_number = coalesce(?, contact_number), updated_at = now()
     where id = ? and deleted_at is null and company_id is not null
       and (erp_contact_state, contact_number) is distinct from (?::text, coalesce(?::text, contact_number))
     returning company_id, (extract(epoch from updated_at) * 1000000)::bigint::text as change_key`,
    [note.state, contactNumber, note.businessUserId, note.state, contactNumber]
  ).catch((error: unknown) => {
    throw isUniqueViolation(error) ? contactInUse() : error
  })
  return row ?? null
}
