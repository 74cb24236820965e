import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { AddressRow, AddressValues } from "../../modules/company/store/address-store"
import type { AuditAction } from "../../outbox/audit-actions"
import type { OutboxMessage } from "../../outbox/types"
import { relayOutbox } from "../outbox/relay-outbox"

/** Who keeps the book, and for which company. */
export interface AddressKeeper {
  customerId: string
  companyId: string
  clientAddress: string
}

/**
 * Adds a delivery address (B14).
 *
 * @returns null where the company has as many as it may
 * @throws `address_label_taken`
 */
export async function createAddress(
  container: MedusaContainer,
  keeper: AddressKeeper,
  values: AddressValues
): Promise<AddressRow | null> {
  const id = generateEntityId(undefined, "compaddr")
  const row = await booksOf(container).create(
    { id, companyId: keeper.companyId, values },
    tell(keeper, "address.created")
  )
  void relayOutbox(container)
  return row
}

/**
 * Replaces a delivery address.
 *
 * @returns null where it is gone, or was changed since that version
 * @throws `address_label_taken`
 */
export async function updateAddress(
  container: MedusaContainer,
  keeper: AddressKeeper,
  update: { id: string; version: number; values: AddressValues }
): Promise<AddressRow | null> {
  const row = await booksOf(container).replace(
    { ...update, companyId: keeper.companyId },
    tell(keeper, "address.updated")
  )
  void relayOutbox(container)
  return row
}

/** @returns whether there was one to delete */
export async function deleteAddress(
  container: MedusaContainer,
  keeper: AddressKeeper,
  id: string
): Promise<boolean> {
  const deleted = await booksOf(container).remove(
    { id, companyId: keeper.companyId },
    tell(keeper, "address.deleted")
  )
  void relayOutbox(container)
  return deleted
}

function booksOf(container: MedusaContainer): CompanyModuleService["addresses"] {
  return container.resolve<CompanyModuleService>(COMPANY_MODULE).addresses
}

function tell(keeper: AddressKeeper, action: AuditAction) {
  return (address: { id: string; label: string; version: number }): OutboxMessage[] => [
    {
      topic: "audit",
      key: `audit:${action}:${address.id}:${address.version}`,
      payload: {
        action,
        occurred_at: new Date().toISOString(),
        actor_type: "customer",
        actor_id: keeper.customerId,
        company_id: keeper.companyId,
        subject_type: "address",
        subject_id: address.id,
        client_address: keeper.clientAddress,
        details: { label: address.label },
      },
    },
  ]
}
