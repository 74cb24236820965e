import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { ERP_MODULE } from "../../modules/erp"
import type {
  DirectoryCustomerChange,
  DirectoryCustomerInput,
  DirectoryCustomerRow,
  ErpModuleService,
} from "../../modules/erp"
import type { OutboxMessage } from "../../outbox/types"
import { relayOutbox } from "../outbox/relay-outbox"
import type { DirectoryEditor } from "./types"

/** An operator's customer in the directory, with what was and what is in the audit; a save that changes nothing is no event. */
export async function saveDirectoryCustomer(
  container: MedusaContainer,
  { customer, ...editor }: DirectoryEditor & { customer: DirectoryCustomerInput }
): Promise<DirectoryCustomerRow> {
  const saved = await container
    .resolve<ErpModuleService>(ERP_MODULE)
    .upsertDirectoryCustomer(customer, (change) => prepareEvent(change, editor))
  void relayOutbox(container)
  return saved
}

/** Of the company; who its main contacts are is told apart, so that erasing a person finds it. */
const columns = [
  "name",
  "center_enabled",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "country_code",
  "phone",
  "currency_code",
  "time_zone",
  "language_code",
  "tax_id",
] as const satisfies readonly (keyof DirectoryCustomerRow)[]

function prepareEvent({ before, after }: DirectoryCustomerChange, editor: DirectoryEditor): OutboxMessage[] {
  const details: Record<string, string | boolean | null> = { customer_number: after.customer_number }
  for (const column of columns) {
    const was = before?.[column] ?? null
    if (was !== after[column]) {
      details[`${column}_before`] = was
      details[`${column}_after`] = after[column]
    }
  }
  const personal: Record<string, string | null> = {}
  const emailsBefore = before?.main_contact_emails.join(", ") ?? null
  const emailsAfter = after.main_contact_emails.join(", ")
  if (emailsBefore !== emailsAfter) {
    personal.main_contact_emails_before = emailsBefore
    personal.main_contact_emails_after = emailsAfter
  }
  if (Object.keys(details).length === 1 && Object.keys(personal).length === 0) {
    return []
  }
  return [
    {
      topic: "audit",
      key: `audit:directory.customer_saved:${generateEntityId(undefined, "dirsave")}`,
      payload: {
        action: "directory.customer_saved",
        occurred_at: new Date().toISOString(),
        actor_type: editor.operator.type,
        actor_id: editor.operator.id,
        company_id: null,
        subject_type: "directory_customer",
        subject_id: after.id,
        client_address: editor.clientAddress,
        details,
        personal,
      },
    },
  ]
}
