import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { AssignableRole } from "../rules/assignable-roles"
import { selectRows } from "../../../database/sql"

/** A role of the operator's own, as givers choose from it. */
export interface GivableRole extends AssignableRole {
  name: string
  description: string | null
}

export async function listOwnRoles(manager: SqlEntityManager): Promise<GivableRole[]> {
  return await selectRows<GivableRole>(
    manager,
    `select key, name, description, permissions, assignable from cc_role where deleted_at is null order by lower(name), key`
  )
}

/** What of a person is in a company already. */
export async function findInCompany(
  manager: SqlEntityManager,
  asked: { companyId: string; email: string; customerId: string | null; contactNumber: string | null }
): Promise<{ email: boolean; contact: boolean }> {
  const [row] = await selectRows<{ email: boolean | null; contact: boolean | null }>(
    manager,
    `select bool_or(email = ? or customer_id = ?) as email, bool_or(contact_number = ?) as contact
     from cc_business_user where company_id = ? and deleted_at is null
       and (email = ? or customer_id = ? or contact_number = ?)`,
    [asked.email, asked.customerId, asked.contactNumber, asked.companyId, asked.email, asked.customerId, asked.contactNumber]
  )
  return { email: row?.email ?? false, contact: row?.contact ?? false }
}

/** Which of these e-mails users of the company have. */
export async function listEmails(
  manager: SqlEntityManager,
  { companyId, emails }: { companyId: string; emails: readonly string[] }
): Promise<string[]> {
  const rows = await selectRows<{ email: string }>(
    manager,
    `select email from cc_business_user where company_id = ? and deleted_at is null
       and email in (select jsonb_array_elements_text(?::jsonb))`,
    [companyId, JSON.stringify(emails)]
  )
  return rows.map((row) => row.email)
}

/** Whether this place is the person's only one, so that its name is the person's. */
export async function isOnlyPlace(manager: SqlEntityManager, customerId: string): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `select id from cc_business_user where customer_id = ? and deleted_at is null limit 2`,
    [customerId]
  )
  return rows.length === 1
}
