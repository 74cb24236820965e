import type { Limit } from "../types"

/** Which spendings `s` a subject's limit counts; `?` is the subject's id. */
export const countedBy: Readonly<Record<Limit["subject"]["type"], string>> = {
  user: "s.business_user_id = ?",
  role: "? = any(s.role_keys)",
  cost_center: "? = any(s.cost_center_ids)",
  company: "s.company_id = ?",
}
