import { z } from "@medusajs/framework/zod"
import { CONTACT_IN_USE } from "../../modules/company/errors"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { isErpUnavailable } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"
import type { Deliverer, Delivery } from "../../outbox/relay"
import type { ErpWrite } from "../../outbox/types"
import { readCode } from "../activation/errors"
import { noteContact } from "./note-contact"
import { prepareContact } from "./prepare-contact"

const erpWrite = z.object({
  kind: z.enum(["create_contact", "update_contact"]),
  business_user_id: z.string(),
}) satisfies z.ZodType<ErpWrite>

/** What a write needs of the two rooms. */
export interface ErpWriteDependencies {
  companies: Pick<CompanyModuleService, "retrievePlace" | "noteErpContact">
  erp: Pick<ErpModuleService, "createContact" | "updateContact">
}

/**
 * Brings a user's contact into the ERP (F1). The user is read when the message leaves;
 * somebody who is gone meanwhile needs no contact. A lost answer is asked for again:
 * the ERP gives the contact of this e-mail then, and makes no second one.
 */
export function createErpWriteDeliverer({ companies, erp }: ErpWriteDependencies): Deliverer {
  return async ({ payload, isLast }) => {
    const read = erpWrite.safeParse(payload)
    if (!read.success) {
      return { outcome: "failed", reason: "This is not a write to the ERP", retryMayHelp: false }
    }
    const { kind, business_user_id: businessUserId } = read.data
    const place = await companies.retrievePlace(businessUserId)
    if (!place?.company_id || !place.customer_number) {
      return { outcome: "delivered" }
    }
    const delivery = await write({ companies, erp }, kind, place, place.customer_number)
    if (delivery.outcome === "failed" && (isLast || !delivery.retryMayHelp)) {
      await noteContact(companies, { businessUserId, state: "failed" })
    }
    return delivery
  }
}

async function write(
  { companies, erp }: ErpWriteDependencies,
  kind: ErpWrite["kind"],
  place: PlaceRow,
  customerNumber: string
): Promise<Delivery> {
  const contact = prepareContact(place)
  const businessUserId = place.business_user_id
  try {
    if (kind === "create_contact") {
      const contactNumber = place.contact_number ?? (await erp.createContact({ customerNumber, contact }))
      await noteContact(companies, { businessUserId, state: "done", contactNumber })
      return { outcome: "delivered" }
    }
    const contactNumber = place.contact_number
    if (contactNumber === null || (await erp.updateContact({ customerNumber, contactNumber, contact }))) {
      return { outcome: "delivered" }
    }
    return { outcome: "failed", reason: "The ERP has no contact of this number any more", retryMayHelp: false }
  } catch (error) {
    if (isErpUnavailable(error)) {
      return { outcome: "failed", reason: error.cause, retryMayHelp: true }
    }
    if (readCode(error) === CONTACT_IN_USE) {
      const reason = "The contact of this e-mail belongs to another user of the company"
      return { outcome: "failed", reason, retryMayHelp: false }
    }
    throw error
  }
}
