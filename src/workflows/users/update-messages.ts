import { getOptions } from "../../get-options"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { UserChange } from "../../modules/company/store/user-store"
import type { OutboxMessage } from "../../outbox/types"
import { prepareContact } from "../erp-sync/prepare-contact"
import { prepareErpWrite } from "../erp-sync/prepare-erp-write"

/** The platform's customer takes the new name as well. */
export function prepareRename(actId: string, { before, after }: UserChange): OutboxMessage[] {
  if (!after || nameOf(before) === nameOf(after)) {
    return []
  }
  return [
    {
      topic: "customer",
      key: `customer:rename:${actId}`,
      sequenceGroup: `customer:${after.customer_id}`,
      payload: {
        kind: "rename",
        customer_id: after.customer_id,
        first_name: after.first_name,
        last_name: after.last_name,
      },
    },
  ]
}

/** The ERP hears of what it knows of the person (option `erp.updateContacts`). */
export function prepareContactUpdate(changeId: string, { before, after }: UserChange): OutboxMessage[] {
  if (!getOptions().erp.updateContacts || !after?.company_id || after.contact_number === null) {
    return []
  }
  if (JSON.stringify(prepareContact(before)) === JSON.stringify(prepareContact(after))) {
    return []
  }
  const { business_user_id: businessUserId, company_id: companyId } = after
  return [prepareErpWrite({ kind: "update_contact", businessUserId, companyId, changeId })]
}

function nameOf(place: PlaceRow): string {
  return JSON.stringify([place.first_name, place.last_name])
}
