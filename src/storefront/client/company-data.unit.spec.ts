import { addressCreateBody, addressListResponse, type AddressBook as ApiBook } from "../../api/schemas/addresses"
import { userImportBody, userImportResponse, type UserImportResult } from "../../api/schemas/user-files"
import { createCustomerCenterClient, isCustomerCenterError } from "."
import type { Address, AddressBook, AddressInput, CustomerCenterClient, UserImportInput, UserImportReport } from "."
import { startFakeShop, type FakeShop } from "./fake-shop"

const base = "/store/customer-center"

const input: AddressInput = {
  label: "Main gate",
  recipient: null,
  address_1: "Werkstraße 7",
  address_2: null,
  postal_code: "20457",
  city: "Hamburg",
  province: null,
  country_code: "de",
  phone: null,
}
const address: Address = { ...input, id: "compaddr_1", version: 2, created_at: "2026-01-01T00:00:00.000Z" }
const book: AddressBook = {
  billing_address: {
    company_name: "Example",
    address_1: null,
    address_2: null,
    postal_code: null,
    city: null,
    country_code: "de",
    phone: null,
    tax_id: null,
  },
  addresses: [address],
}
const report: UserImportReport = {
  created: 1,
  created_users: [{ line: 2, first_name: "Jörg", last_name: "Groß", email: "joerg@example.com" }],
  unchanged: 0,
  errors: [{ line: 3, column: "email", message: "is empty", code: null }],
  error_count: 1,
  dry_run: false,
}

let shop: FakeShop
let client: CustomerCenterClient

beforeEach(async () => {
  shop = await startFakeShop()
  client = createCustomerCenterClient({ baseUrl: shop.url, publishableKey: "pk_1", companyId: "comp_1" })
})
afterEach(() => shop.stop())

describe("the client's types", () => {
  it("[G1 B3 B14] describe what the API's schemas accept and answer", () => {
    const fromApi = {
      book: (value: ApiBook): AddressBook => value,
      report: (value: UserImportResult): UserImportReport => value,
    }
    const file: UserImportInput = { csv: "x", dry_run: true, locale: "de" }
    expect(fromApi.book(addressListResponse.parse(book))).toEqual(book)
    expect(fromApi.report(userImportResponse.parse(report))).toEqual(report)
    expect(addressCreateBody.parse(input)).toEqual(input)
    expect(userImportBody.parse(file)).toEqual(file)
  })
})

describe("the address book", () => {
  it("[B14] is read, added to, changed by version and emptied, in the company that the client acts in", async () => {
    const one = `${base}/addresses/compaddr_1`
    shop.answer(`GET ${base}/addresses`, 200, book)
    shop.answer(`POST ${base}/addresses`, 201, { address })
    shop.answer(`POST ${one}`, 200, { address })
    shop.answer(`DELETE ${one}`, 200, { id: address.id, deleted: true })

    expect(await client.retrieveAddressBook()).toEqual(book)
    expect(await client.addAddress(input)).toEqual(address)
    expect(await client.updateAddress(address.id, { ...input, version: 2 })).toEqual(address)
    await client.removeAddress(address.id)

    expect(shop.asked.map(({ route, body }) => [route, body])).toEqual([
      [`GET ${base}/addresses`, null],
      [`POST ${base}/addresses`, input],
      [`POST ${one}`, { ...input, version: 2 }],
      [`DELETE ${one}`, null],
    ])
    expect(shop.asked.every(({ headers }) => headers["x-company-id"] === "comp_1")).toBe(true)
  })

  it("[B14] takes an id for one part of the path, whatever stands in it", async () => {
    await client.removeAddress("../users/bu_1").catch(() => undefined)
    expect(shop.asked[0]?.route).toBe(`DELETE ${base}/addresses/..%2Fusers%2Fbu_1`)
  })
})

describe("users as files", () => {
  it("[B3] come out as the shop sent them, byte order mark and all", async () => {
    const csv = "\uFEFFfirst_name\r\nJürgen\r\n"
    shop.answer(`GET ${base}/users/export`, 200, csv, { "content-type": "text/csv; charset=utf-8" })
    const file = await client.exportUsers()
    expect(Buffer.from(await file.arrayBuffer()).toString("utf8")).toBe(csv)
    expect(shop.asked[0]?.headers.accept).toContain("text/csv")
  })

  it("[B3] are refused by code", async () => {
    shop.answer(`GET ${base}/users/export`, 403, { code: "permission_denied", message: "No." })
    const error: unknown = await client.exportUsers().catch((thrown: unknown) => thrown)
    expect(isCustomerCenterError(error, "permission_denied")).toBe(true)
  })

  it("[B3] go in with a time limit of their own, as each new user costs the hashing of a password", async () => {
    const hasty = createCustomerCenterClient({
      baseUrl: shop.url,
      publishableKey: "pk_1",
      timeoutMs: 50,
      fetch: async (address, init) => {
        await new Promise((resolve) => setTimeout(resolve, 200))
        init?.signal?.throwIfAborted()
        return await fetch(address, init)
      },
    })
    shop.answer(`POST ${base}/users/import`, 200, report)
    expect(await hasty.importUsers({ csv: "x" })).toEqual(report)
    await expect(hasty.me()).rejects.toMatchObject({ code: "timed_out" })
  })
})
