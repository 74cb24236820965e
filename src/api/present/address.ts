import type { AddressRow } from "../../modules/company/store/address-store"
import type { Address } from "../schemas/addresses"

export function presentAddress({ company_id: _companyId, ...row }: AddressRow): Address {
  return { ...row, created_at: row.created_at.toISOString() }
}
