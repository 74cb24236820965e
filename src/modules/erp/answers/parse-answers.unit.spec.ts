import { parseContacts } from "./parse-contacts"
import { parseCustomer } from "./parse-customer"
import { parseOrderNumber } from "./parse-order-number"
import { parseYesOrNo } from "./parse-yes-or-no"

const asked = { customerNumber: "K-1", ignoreCase: false }
const address = {
  address_1: "Markt 1",
  address_2: null,
  postal_code: "1",
  city: "Köln",
  country_code: "de",
  phone: null,
}
const customer = {
  customerNumber: "K-1",
  name: "Müller",
  centerEnabled: true,
  mainContactEmails: ["a@example.com"],
  address,
  currencyCode: "eur",
  timeZone: "Europe/Berlin",
  languageCode: "de",
  taxId: null,
}
const contact = {
  contactNumber: "1",
  customerNumber: "K-1",
  salutation: null,
  name: "Anna",
  email: "anna@example.com",
  phone: null,
  languageCode: "de",
  isMain: true,
  isCompany: false,
}
const page = { items: [contact], nextCursor: null }
const askedPage = { ...asked, limit: 2, cursor: "5" }

describe("parseCustomer", () => {
  it("[A6] a good answer comes out as it is, null too", () => {
    expect(parseCustomer(customer, asked)).toEqual(customer)
    expect(parseCustomer(null, asked)).toBeNull()
  })

  it("[A6] e-mails in lower case, once each, without those that are none", () => {
    const mainContactEmails = [
      " Anna@Example.com",
      "anna@example.com",
      "nobody",
      "",
      "b@example.com",
    ]
    expect(parseCustomer({ ...customer, mainContactEmails }, asked)?.mainContactEmails).toEqual([
      "anna@example.com",
      "b@example.com",
    ])
  })

  it("[A6] an odd address, currency or zone counts as missing", () => {
    const odd = {
      address: { city: 7, country_code: "Germany" },
      currencyCode: "Euro",
      timeZone: "X/Y",
    }
    expect(parseCustomer({ ...customer, ...odd }, asked)).toMatchObject({
      address: { address_1: null, city: null, country_code: null },
      currencyCode: null,
      timeZone: null,
    })
  })

  it("[A6] the number comes out in canonical form", () => {
    const answer = { ...customer, customerNumber: " k-1" }
    const number = parseCustomer(answer, {
      customerNumber: "K-1",
      ignoreCase: true,
    })?.customerNumber
    expect(number).toBe("K-1")
  })

  it.each([
    ["HTML", "<html>"],
    ["undefined", undefined],
    ["a list", [customer]],
    ["no number", { ...customer, customerNumber: undefined }],
    ["an empty number", { ...customer, customerNumber: " " }],
    ["another customer", { ...customer, customerNumber: "K-2" }],
    ["another case", { ...customer, customerNumber: "k-1" }],
    ["no name", { ...customer, name: " " }],
    ["a flag that is text", { ...customer, centerEnabled: "false" }],
    ["e-mails that are no list", { ...customer, mainContactEmails: "a@example.com" }],
  ])("[A6] refuses %s as nonsense, without repeating it", (_what, answer) => {
    expect(() => parseCustomer(answer, asked)).toThrow(/^the ERP's answer is/)
    expect(() => parseCustomer(answer, asked)).not.toThrow(/K-2|a@example|Müller/)
  })
})

describe("parseYesOrNo", () => {
  it("[A6] yes and no only: something is not yes", () => {
    expect(parseYesOrNo(true)).toBe(true)
    expect(parseYesOrNo(false)).toBe(false)
    for (const odd of [1, "true", null, undefined, {}, []]) {
      expect(() => parseYesOrNo(odd)).toThrow("neither yes nor no")
    }
  })
})

describe("parseContacts", () => {
  it("[F1] a good page comes out as it is", () => {
    expect(parseContacts(page, askedPage)).toEqual(page)
  })

  it.each([
    ["HTML", "<html>"],
    ["another customer's contact", { ...page, items: [{ ...contact, customerNumber: "K-2" }] }],
    ["a contact without a number", { ...page, items: [{ ...contact, contactNumber: "" }] }],
    ["more than asked for", { ...page, items: [contact, contact, contact] }],
    ["a cursor that leads back", { ...page, nextCursor: "5" }],
  ])("[A6] refuses %s as nonsense", (_what, answer) => {
    expect(() => parseContacts(answer, askedPage)).toThrow(/^the ERP's answer is/)
  })
})

describe("parseOrderNumber", () => {
  it("[F1] the number of an order comes out in one line", () => {
    expect(parseOrderNumber({ orderNumber: " SO-1\n" })).toBe("SO-1")
  })

  it.each([null, "SO-1", {}, { orderNumber: "" }, { orderNumber: 7 }])("[F1] refuses %j as nonsense", (answer) => {
    expect(() => parseOrderNumber(answer)).toThrow(/^the ERP's answer is not an order's number/)
  })
})
