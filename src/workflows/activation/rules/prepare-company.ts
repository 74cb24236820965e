import type { CompanyErpData, NewCompany } from "../../../modules/company/store/company-store"
import type { ErpCustomer } from "../../../modules/erp/types"

/** What the shop's company takes over from the ERP's customer. */
export function prepareErpData(customer: ErpCustomer): CompanyErpData {
  return {
    name: customer.name,
    center_by_erp: customer.centerEnabled,
    ...customer.address,
    language_code: customer.languageCode,
    tax_id: customer.taxId,
  }
}

/** A new company; currency and time zone come from the options where the ERP has none. */
export function prepareCompany({
  id,
  customerNumber,
  erpCustomer,
  defaults,
}: {
  id: string
  customerNumber: string
  erpCustomer: ErpCustomer
  defaults: { readonly currencyCode: string; readonly timeZone: string }
}): NewCompany {
  return {
    ...prepareErpData(erpCustomer),
    id,
    customer_number: customerNumber,
    currency_code: erpCustomer.currencyCode ?? defaults.currencyCode,
    time_zone: erpCustomer.timeZone ?? defaults.timeZone,
  }
}
