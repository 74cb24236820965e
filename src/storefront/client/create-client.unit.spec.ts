import { meResponse, type Me as ApiMe } from "../../api/schemas/company"
import {
  activationBody,
  activationResponse,
  applicationBody,
  type ActivationResponse,
} from "../../api/schemas/activation"
import { fieldListResponse, type Field } from "../../api/schemas/fields"
import { createCustomerCenterClient, CustomerCenterError, isCustomerCenterError } from "."
import type {
  ActivationInput,
  ActivationResult,
  ApplicationInput,
  CustomerCenterClient,
  FurtherField,
  Me,
} from "."
import { startFakeShop, type FakeShop } from "./fake-shop"
import { readRetryAfter } from "./read-error"

const activations = "POST /store/customer-center/activations"
const me = "GET /store/customer-center/me"
const emailpass = "POST /auth/customer/emailpass"

const input: ActivationInput = {
  customer_number: "0042",
  invoice_number: "R-1",
  email: "anna@example.com",
  password: "long enough",
}

const businessUser = {
  id: "bu_1",
  customer_id: "cus_1",
  company_id: "comp_1",
  customer_number: "0042",
  status: "active" as const,
  roles: [{ key: "main_contact", name: "Main Contact" }],
  created_at: "2026-01-01T00:00:00.000Z",
}
const company = { id: "comp_1", name: "Example", customer_number: "0042", active: true }

const activated: ActivationResult = {
  outcome: "company_created",
  token: "a-token",
  verification_required: false,
  business_user: businessUser,
  company,
}

const anna: Me = {
  user: {
    customer_id: "cus_1",
    email: "anna@example.com",
    first_name: "Anna",
    last_name: null,
    email_confirmed: true,
    last_login_at: null,
  },
  places: [{ business_user: businessUser, company, acting: true, reason: null }],
  current: {
    business_user_id: "bu_1",
    company: {
      ...company,
      address_1: null,
      address_2: null,
      postal_code: null,
      city: null,
      country_code: "de",
      phone: null,
      tax_id: null,
      currency_code: "eur",
      time_zone: "Europe/Berlin",
    },
    roles: businessUser.roles,
    permissions: ["center.view"],
    features: { center: true },
    delegation: null,
  },
}

let shop: FakeShop
let client: CustomerCenterClient

beforeEach(async () => {
  shop = await startFakeShop()
  client = createCustomerCenterClient({
    baseUrl: `${shop.url}/`,
    publishableKey: "pk_1",
    locale: "de",
  })
})
afterEach(() => shop.stop())

/** What a call was refused with. */
async function refusalOf(call: Promise<unknown>): Promise<CustomerCenterError> {
  try {
    await call
  } catch (error) {
    if (isCustomerCenterError(error)) {
      return error
    }
    throw error
  }
  throw new Error("The call was not refused.")
}

describe("the client's types", () => {
  it("[G1] describe what the API's schemas accept and answer", () => {
    const fromApi = {
      me: (value: ApiMe): Me => value,
      result: (value: ActivationResponse): ActivationResult => value,
    }
    const handOver: ApplicationInput = {
      customer_number: "0042",
      email: "a@example.com",
      name: "Anna",
    }

    expect(fromApi.me(meResponse.parse(anna))).toEqual(anna)
    expect(fromApi.result(activationResponse.parse(activated))).toEqual(activated)
    expect(activationBody.parse(input)).toEqual(input)
    expect(applicationBody.parse(handOver)).toEqual(handOver)
  })
})

describe("further fields", () => {
  it("[B9] are asked for by form, and go along with an activation", async () => {
    const field: Field = {
      key: "cost_center",
      type: "text",
      label: { en: "Cost center", de: "Kostenstelle" },
      hint: null,
      required: true,
      default: null,
      max_length: 200,
      pattern: null,
      min: null,
      max: null,
      options: null,
    }
    shop.answer("GET /store/customer-center/fields?form=activation", 200, { fields: [field] })
    const fields: FurtherField[] = await client.listFields("activation")
    expect(fieldListResponse.parse({ fields })).toEqual({ fields: [field] })

    const withFields: ActivationInput = { ...input, fields: { cost_center: "AB-123", floor: 3, terms: true } }
    expect(activationBody.parse(withFields)).toEqual(withFields)
  })
})

describe("activation", () => {
  it("[A1] sends what was entered with language and key, then opens a session", async () => {
    shop.answer(activations, 201, activated)
    shop.answer("POST /auth/session", 200, { user: {} })

    await expect(client.activate(input)).resolves.toEqual(activated)

    expect(shop.asked.map((request) => request.route)).toEqual([activations, "POST /auth/session"])
    expect(shop.asked[0]?.body).toEqual({ ...input, locale: "de" })
    expect(shop.asked[0]?.headers).toMatchObject({
      "x-publishable-api-key": "pk_1",
      "accept-language": "de",
    })
    expect(shop.asked[1]?.headers.authorization).toBe("Bearer a-token")
  })

  it("[A8] opens no session while the address waits to be confirmed", async () => {
    shop.answer(activations, 201, { ...activated, token: null, verification_required: true })
    await client.activate(input)
    expect(shop.asked).toHaveLength(1)
  })

  it("[A9] says after how long another attempt makes sense", async () => {
    const body = { type: "too_many_attempts", code: "too_many_attempts", message: "Wait." }
    shop.answer(activations, 429, body, { "retry-after": "90" })

    const error = await refusalOf(client.activate(input))

    expect(error).toMatchObject({ code: "too_many_attempts", status: 429, retryAfterSeconds: 90 })
    expect(error.message).toBe("Wait.")
  })

  it("[A1] names each refused field", async () => {
    const fields = [{ path: "email", message: "Invalid email address" }]
    shop.answer(activations, 400, {
      type: "invalid_data",
      code: "invalid_data",
      message: "No.",
      details: { fields },
    })

    const error = await refusalOf(client.activate(input))

    expect(isCustomerCenterError(error, "invalid_data")).toBe(true)
    expect(error.fields).toEqual(fields)
  })

  it.each([
    ["a proxy's page", 502, "<html>Bad gateway</html>", "unexpected_answer"],
    ["a page that says it went well", 200, "<html>Hello</html>", "unexpected_answer"],
    [
      "an error of the platform without a code",
      404,
      { type: "not_found", message: "Gone." },
      "not_found",
    ],
    [
      "details that are no list",
      400,
      { code: "invalid_data", details: { fields: "x" } },
      "invalid_data",
    ],
  ])("[G1] %s becomes an error with a code", async (_, status, body, code) => {
    shop.answer(activations, status, body)
    await expect(refusalOf(client.activate(input))).resolves.toMatchObject({ code, status })
  })
})

describe("signing in", () => {
  it.each([
    [{ token: "t", verification_required: true }, "email_unconfirmed"],
    [{ token: "t", mfa_required: true }, "mfa_required"],
    [{ location: "https://elsewhere.example" }, "unexpected_answer"],
  ])("[A11] a login answered with %j opens no session", async (answer, code) => {
    shop.answer(emailpass, 200, answer)
    const error = await refusalOf(client.login({ email: "a@example.com", password: "x" }))
    expect(error.code).toBe(code)
    expect(shop.asked).toHaveLength(1)
  })

  it("[A11] with a bearer token, every later call carries it until the logout", async () => {
    const bearer = createCustomerCenterClient({
      baseUrl: shop.url,
      publishableKey: "pk_1",
      auth: "bearer",
    })
    shop.answer(emailpass, 200, { token: "t1" })
    shop.answer(me, 200, anna)

    await bearer.login({ email: "a@example.com", password: "x" })
    await bearer.inCompany("comp_2").me()
    await bearer.logout()
    await bearer.me()

    const calls = shop.asked.filter((request) => request.route === me)
    expect(calls[0]?.headers).toMatchObject({
      authorization: "Bearer t1",
      "x-company-id": "comp_2",
    })
    expect(calls[1]?.headers.authorization).toBeUndefined()
    expect(calls[1]?.headers["x-company-id"]).toBeUndefined()
  })

  it("[B10] acts for another customer number, asks for whom, and undelegates, in the company it works in", async () => {
    const route = "/store/customer-center/delegation"
    const delegation = { customer_number: "C-2", name: "Company 2", since: "2026-01-01T00:00:00.000Z" }
    shop.answer(`POST ${route}`, 200, { delegation })
    shop.answer(`GET ${route}`, 200, { delegation: null })
    shop.answer(`DELETE ${route}`, 200, { ended: true })
    const inCompany = client.inCompany("comp_1")

    expect(await inCompany.delegate("C-2")).toEqual(delegation)
    expect(await inCompany.delegation()).toBeNull()
    await inCompany.undelegate()
    expect(shop.asked.map((request) => [request.route, request.body])).toEqual([
      [`POST ${route}`, { customer_number: "C-2" }],
      [`GET ${route}`, null],
      [`DELETE ${route}`, null],
    ])
    expect(shop.asked.every((request) => request.headers["x-company-id"] === "comp_1")).toBe(true)
  })

  it("[A11] signing out of a session ends it in the shop", async () => {
    shop.answer("DELETE /auth/session", 200, { success: true })
    await client.logout()
    expect(shop.asked[0]?.route).toBe("DELETE /auth/session")
  })
})

describe("links out of mails", () => {
  it("[A8] a fresh link that confirms the own address is asked for without saying whose", async () => {
    shop.answer("POST /store/customer-center/me/confirmation", 202, { sent: true })
    await client.resendConfirmation()
    expect(shop.asked).toMatchObject([{ route: "POST /store/customer-center/me/confirmation" }])
  })

  it("[B3] a forgotten password is asked for with the language of its mail", async () => {
    shop.answer(`${emailpass}/reset-password`, 201, "Created")
    await client.requestPasswordReset("anna@example.com")
    expect(shop.asked[0]?.body).toEqual({
      identifier: "anna@example.com",
      metadata: { locale: "de" },
    })
  })

  it.each([
    [
      "set-password",
      401,
      () => client.setPassword({ token: "t", password: "p" }),
      `${emailpass}/update`,
    ],
    ["confirm", 404, () => client.confirmAddress("t"), "POST /auth/verification/confirm"],
    [
      "not-me",
      400,
      () => client.disputeActivation("t"),
      "POST /store/customer-center/activation-disputes",
    ],
  ])("[A8] a %s link that was used already is told as such", async (_, status, follow, route) => {
    shop.answer(route, status, { type: "not_allowed", code: "link_invalid", message: "Used." })
    await expect(refusalOf(follow())).resolves.toMatchObject({ code: "link_invalid" })
  })

  it("[B3] a password that the shop refuses is not taken for a stale link", async () => {
    shop.answer(`${emailpass}/update`, 400, {
      type: "invalid_data",
      code: "invalid_data",
      message: "Short.",
    })
    const error = await refusalOf(client.setPassword({ token: "t", password: "p" }))
    expect(error.code).toBe("invalid_data")
    expect(shop.asked[0]?.headers.authorization).toBe("Bearer t")
  })
})

describe("an unreachable shop", () => {
  it("[A6] is told apart from one that refuses", async () => {
    const { url } = shop
    await shop.stop()
    const lost = createCustomerCenterClient({ baseUrl: url, publishableKey: "pk_1" })
    await expect(refusalOf(lost.me())).resolves.toMatchObject({ code: "unreachable", status: 0 })
  })

  it("[A6] is given up after the time limit", async () => {
    const never: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(init.signal?.reason))
      })
    const slow = createCustomerCenterClient({
      baseUrl: shop.url,
      publishableKey: "pk_1",
      timeoutMs: 20,
      fetch: never,
    })
    await expect(refusalOf(slow.me())).resolves.toMatchObject({ code: "timed_out", status: 0 })
  })
})

describe("Retry-After", () => {
  const now = Date.parse("2026-01-01T00:00:00Z")
  it.each([
    ["120", 120],
    ["Thu, 01 Jan 2026 00:01:00 GMT", 60],
    ["Wed, 31 Dec 2025 00:00:00 GMT", 0],
    ["soon", null],
    ["", null],
    [null, null],
  ])("[A9] %j is read as %j seconds", (header, seconds) => {
    expect(readRetryAfter(header, now)).toBe(seconds)
  })
})
