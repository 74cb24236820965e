import type { ErpCustomer } from "../../../modules/erp/types"
import type { AcceptedActivation, ActivationRun } from "../types"
import { preparePlace } from "./prepare-place"

const erpCustomer: ErpCustomer = {
  customerNumber: "0100",
  name: "Müller GmbH",
  centerEnabled: true,
  mainContactEmails: ["anna@example.com"],
  address: { address_1: null, address_2: null, postal_code: null, city: null, country_code: null, phone: null },
  currencyCode: null,
  timeZone: null,
  languageCode: null,
  taxId: null,
}

const run: ActivationRun = {
  activationId: "actv_1",
  customerNumber: "0100",
  invoiceNumber: "R-1",
  email: "anna@example.com",
  fingerprint: "f",
  locale: "de",
  clientAddress: null,
  signedIn: null,
  fields: { cost_center: "AB-123" },
  password: null,
  customerId: "cus_1",
  businessUserId: "buser_1",
  companyId: "comp_1",
  emailConfirmed: false,
  confirmationRequired: false,
  occurredAt: "2026-11-26T00:00:00.000Z",
  ignoresRepeat: false,
}

function accepted(changes: Partial<AcceptedActivation> = {}): AcceptedActivation {
  return {
    outcome: "company_created",
    erpCustomer,
    companyId: "comp_1",
    createsCompany: true,
    firstName: "Anna Maria",
    lastName: "Müller",
    customerGroupId: null,
    departedCustomerIds: [],
    ...changes,
  }
}

describe("the place of an activation", () => {
  it("[A2 B1 B9] carries the main contact's name, e-mail, language and further fields", () => {
    expect(preparePlace(run, accepted())).toEqual({
      id: "buser_1",
      customerId: "cus_1",
      companyId: "comp_1",
      customerNumber: null,
      roleKeys: ["main_contact"],
      firstName: "Anna Maria",
      lastName: "Müller",
      email: "anna@example.com",
      languageCode: "de",
      fields: { cost_center: "AB-123" },
    })
  })

  it("[A3] stands for its number where there is no company, without a role", () => {
    expect(preparePlace(run, accepted({ companyId: null, createsCompany: false }))).toMatchObject({
      companyId: null,
      customerNumber: "0100",
      roleKeys: [],
    })
  })

  it.each([
    ["nobody knows", null, ""],
    ["is too long", "a".repeat(51), "a".repeat(50)],
    ["is too long in characters of two units", "😀".repeat(51), "😀".repeat(50)],
    ["would end in a blank", `${"a".repeat(49)} b`, "a".repeat(49)],
  ])("[B1] takes a first name that %s", (_, firstName, stored) => {
    expect(preparePlace(run, accepted({ firstName })).firstName).toBe(stored)
  })
})
