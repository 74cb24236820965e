import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { createAddress } from "../../../../workflows/addresses/keep-addresses"
import { readAddressKeeper } from "../../../access/address-keeper"
import { defineRoute } from "../../../access/define-route"
import { Refusal } from "../../../errors/refusal"
import { presentAddress } from "../../../present/address"
import type { AddressBook } from "../../../schemas/addresses"
import { addressCreateBody } from "../../../schemas/addresses"

export const GET = defineRoute(async ({ req, guarded }) => {
  const { companyId } = readAddressKeeper(req, guarded)
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const [company, addresses] = await Promise.all([
    companies.retrieveCompanyRow(companyId),
    companies.addresses.list(companyId),
  ])
  if (!company) {
    throw new Refusal("not_found")
  }
  const json: AddressBook = {
    billing_address: {
      company_name: company.name,
      address_1: company.address_1,
      address_2: company.address_2,
      postal_code: company.postal_code,
      city: company.city,
      country_code: company.country_code,
      phone: company.phone,
      tax_id: company.tax_id,
    },
    addresses: addresses.map(presentAddress),
  }
  return { json }
})

export const POST = defineRoute(addressCreateBody, async ({ req, input, guarded }) => {
  const row = await createAddress(req.scope, readAddressKeeper(req, guarded), input)
  if (!row) {
    throw new Refusal("too_many_addresses")
  }
  return { status: 201, json: { address: presentAddress(row) } }
})
