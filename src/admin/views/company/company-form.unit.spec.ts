import type { CompanyResource } from "../../../api/schemas/company"
import { ApiError } from "../../lib/api-error"
import { currentOf } from "../../lib/current-of"
import { changesOf, differencesOf, formOf, isCompany } from "./company-form"

const company: CompanyResource = {
  id: "comp_1",
  name: "Acme",
  customer_number: "0100",
  active: true,
  address_1: null,
  address_2: null,
  postal_code: null,
  city: null,
  country_code: null,
  phone: null,
  tax_id: null,
  currency_code: "eur",
  time_zone: "Europe/Berlin",
  parent: null,
  language_code: null,
  external_id: null,
  center_enabled: true,
  center_source: "erp",
  center: "ready",
  customer_group_id: "cusgroup_1",
  erp_synced_at: null,
  version: 3,
  created_at: "2026-01-01T00:00:00.000Z",
  updated_at: "2026-01-01T00:00:00.000Z",
}

describe("the form of a company", () => {
  it("[D4] sends nothing that was not changed", () => {
    expect(changesOf(company, formOf(company))).toEqual({})
    expect(changesOf(company, { ...formOf(company), name: " Acme " })).toEqual({})
  })

  it("[D4] sends what was changed, and null for what was emptied", () => {
    const form = { ...formOf(company), name: "Acme SE", active: false, customerGroupId: "", externalId: " 7 " }
    expect(changesOf(company, form)).toEqual({
      name: "Acme SE",
      active: false,
      customer_group_id: null,
      external_id: "7",
    })
  })

  it.each([
    ["erp", { center_source: "operator", center_enabled: true }, null],
    ["on", { center_source: "erp", center_enabled: true }, true],
    ["off", { center_source: "operator", center_enabled: true }, false],
  ] as const)("[D4] sends the operator's word on the center: %s", (center, before, override) => {
    const saved = { ...company, ...before }
    expect(changesOf(saved, { ...formOf(saved), center })).toEqual({ center_override: override })
  })

  it("[D4] names the fields that somebody else changed meanwhile", () => {
    const form = formOf(company)
    expect(differencesOf({ ...company, name: "Other", customer_group_id: null }, form)).toEqual([
      "name",
      "customerGroupId",
    ])
    expect(differencesOf(company, form)).toEqual([])
  })

  it("[D4] takes the present values out of a conflict, and out of nothing else", () => {
    const current = { ...company, version: 4 }
    const conflict = new ApiError(409, "changed_meanwhile", "x", { current })
    expect(currentOf(conflict, isCompany)).toEqual(current)
    expect(currentOf(new ApiError(409, "external_id_taken", "x", { current }), isCompany)).toBeNull()
    expect(currentOf(new ApiError(409, "changed_meanwhile", "x", { current: "?" }), isCompany)).toBeNull()
    expect(currentOf(new Error("x"), isCompany)).toBeNull()
  })
})
