import type { EmailChangeRow } from "../../modules/company/store/email-change-store"
import type { EmailChangeRun } from "./types"

/** How long a run may take before another may take the change over. */
export const CHANGE_LEASE_MS = 30_000

/** A row that was taken for a run, as the workflow wants it. */
export function prepareRun(row: EmailChangeRow): EmailChangeRun {
  return {
    changeId: row.id,
    runId: row.run_id ?? "",
    customerId: row.customer_id,
    authIdentityId: row.auth_identity_id,
    oldEmail: row.old_email,
    oldLogin: row.old_login,
    newEmail: row.new_email,
    companyId: row.company_id,
    locale: row.locale,
  }
}
