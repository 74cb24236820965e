import type { ApplicationRow } from "../../../modules/company/store/application-store"

/** Whether accepting the case makes the applicant a main contact (A4); of any other, they may only try again. */
export function appointsMainContact({ kind, status }: Pick<ApplicationRow, "kind" | "status">): boolean {
  return kind === "main_contact_change" && status === "open"
}
