import { COMPANY_MODULE } from "../../../../../modules/company"
import type CompanyModuleService from "../../../../../modules/company/service"
import { deleteAddress, updateAddress } from "../../../../../workflows/addresses/keep-addresses"
import { readAddressKeeper } from "../../../../access/address-keeper"
import { defineRoute } from "../../../../access/define-route"
import { Refusal } from "../../../../errors/refusal"
import { presentAddress } from "../../../../present/address"
import { addressUpdateBody } from "../../../../schemas/addresses"

export const POST = defineRoute(addressUpdateBody, async ({ req, input, guarded }) => {
  const keeper = readAddressKeeper(req, guarded)
  const id = req.params.id ?? ""
  const { version, ...values } = input
  const row = await updateAddress(req.scope, keeper, { id, version, values })
  if (!row) {
    const current = await req.scope
      .resolve<CompanyModuleService>(COMPANY_MODULE)
      .addresses.retrieve({ id, companyId: keeper.companyId })
    throw current
      ? new Refusal("changed_meanwhile", { details: { current: presentAddress(current) } })
      : new Refusal("not_found")
  }
  return { json: { address: presentAddress(row) } }
})

export const DELETE = defineRoute(async ({ req, guarded }) => {
  const id = req.params.id ?? ""
  if (!(await deleteAddress(req.scope, readAddressKeeper(req, guarded), id))) {
    throw new Refusal("not_found")
  }
  return { json: { id, deleted: true } }
})
