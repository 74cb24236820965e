import type CompanyModuleService from "../../modules/company/service"
import type { ErpContactNote } from "../../modules/company/store/erp-contact-note"

/** Notes what became of a user's contact in the ERP, with the audit's word of it. */
export async function noteContact(
  companies: Pick<CompanyModuleService, "noteErpContact">,
  note: ErpContactNote
): Promise<void> {
  const action = note.state === "done" ? "user.erp_contact_written" : "user.erp_contact_failed"
  const contactNumber = note.state === "done" ? note.contactNumber : null
  await companies.noteErpContact(note, ({ company_id, change_key }) => [
    {
      topic: "audit",
      key: `audit:${action}:${note.businessUserId}:${change_key}`,
      payload: {
        action,
        occurred_at: new Date().toISOString(),
        actor_type: "system",
        actor_id: null,
        company_id,
        subject_type: "business_user",
        subject_id: note.businessUserId,
        client_address: null,
        details: { contact_number: contactNumber },
      },
    },
  ])
}
