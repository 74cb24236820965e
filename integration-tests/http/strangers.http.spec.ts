import { Agent, request } from "node:http"
import { routeDeclarations } from "../../src/api/declarations"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import type { HttpAnswer } from "../world/http-client"
import { readText } from "../world/read-body"
import { countRows, noRows, selectAll } from "../world/rows"

const PASSWORD = "a long password"
/** The default of `activation.attemptsPerAddress`. */
const ATTEMPTS = 20
/** The proxy in front of the shop, as the options name it, and a client that comes without one. */
const PROXY = "127.0.0.1"
const STRANGER = "127.0.0.2"

/** What each route that needs no login takes; a test fails for a route that is not here. */
const goodBodies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "POST /store/customer-center/activations": {
    customer_number: "0100",
    invoice_number: "R-1",
    email: "anna@example.com",
    password: PASSWORD,
    locale: "en",
  },
  "POST /store/customer-center/activation-disputes": { token: "x".repeat(40) },
  "POST /store/customer-center/email-changes/confirm": { token: "x".repeat(40) },
  "POST /store/customer-center/applications": {
    customer_number: "0100",
    invoice_number: "R-1",
    email: "anna@example.com",
    name: "Anna Müller",
    company_name: "Müller GmbH",
    phone: "+49 30 1",
    message: "Please help",
    locale: "en",
  },
}

/** Values that are wrong in any field. */
const badValues: Readonly<Record<string, unknown>> = {
  "a number": 7,
  null: null,
  "a list": ["0100"],
  "an operator's object": { $ne: null },
  "10 kB": "x".repeat(10_240),
  "half a surrogate": "\ud800 anna@example.com and twenty more",
}

/** Bodies that are wrong as a whole; strings are sent as they are. */
function badWholes(good: Readonly<Record<string, string>>): [string, unknown][] {
  return [
    ["no body", undefined],
    ["null", "null"],
    ["a number", "7"],
    ["a list", [good]],
    ["half of a JSON", "{"],
    ["nothing in it", {}],
    ["a foreign field", { ...good, role: "admin" }],
    ["a prototype key", `{"__proto__":{"a":1},${JSON.stringify(good).slice(1)}`],
  ]
}

function badBodies(good: Readonly<Record<string, string>>, values: Readonly<Record<string, unknown>>): [string, unknown][] {
  const byField = Object.keys(good).flatMap((field) =>
    Object.entries(values).map(([name, value]): [string, unknown] => [`${name} in ${field}`, { ...good, [field]: value }])
  )
  return [...badWholes(good), ...byField]
}

describeShop(
  "what strangers may do",
  {
    options: {
      security: { trustedProxies: [PROXY] },
      activation: { refusalAfterMs: 0 },
      login: { refusalAfterMs: 0, missesPerAddress: 10_000 },
    },
  },
  (shop) => {
    const agent = new Agent({ keepAlive: true })
    afterAll(() => agent.destroy())

    /** Asks from this address of the machine's own, with this X-Forwarded-For. */
    function activateFrom(
      localAddress: string,
      { headers, forwardedFor, attempt }: { headers: Record<string, string>; forwardedFor?: string; attempt: number }
    ): Promise<{ status: number; retryAfter: number; code: string }> {
      const body = JSON.stringify({
        customer_number: `X-${attempt}`,
        invoice_number: "R-1",
        email: "anna@example.com",
        password: PASSWORD,
      })
      return new Promise((resolve, reject) => {
        const sent = request(
          {
            host: "127.0.0.1",
            port: new URL(shop.baseUrl()).port,
            path: "/store/customer-center/activations",
            method: "POST",
            localAddress,
            agent,
            headers: {
              "content-type": "application/json",
              "content-length": Buffer.byteLength(body),
              ...headers,
              ...(forwardedFor === undefined ? {} : { "x-forwarded-for": forwardedFor }),
            },
          },
          (response) => {
            let text = ""
            response.setEncoding("utf8")
            response.on("data", (piece: string) => (text += piece))
            response.once("error", reject)
            response.once("end", () =>
              resolve({
                status: response.statusCode ?? 0,
                retryAfter: Number(response.headers["retry-after"] ?? 0),
                code: readText(JSON.parse(text), "code"),
              })
            )
          }
        )
        sent.once("error", reject)
        sent.end(body)
      })
    }

    it("[A9] answers the attempt over the limit of an address with 429 and when to come again", async () => {
      const headers = await shop.storeHeaders()
      for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        expect(await activateFrom(STRANGER, { headers, attempt })).toMatchObject({
          status: 400,
          code: "activation_refused",
        })
      }
      const over = await activateFrom(STRANGER, { headers, attempt: ATTEMPTS + 1 })
      expect(over).toMatchObject({ status: 429, code: "too_many_attempts" })
      expect(over.retryAfter).toBeGreaterThan(3_000)
      expect(over.retryAfter).toBeLessThanOrEqual(3_600)
      expect((await activateFrom("127.0.0.3", { headers, attempt: 1 })).status).toBe(400)
    })

    it("[A9] does not believe X-Forwarded-For from anybody but a trusted proxy", async () => {
      const headers = await shop.storeHeaders()
      const statuses = []
      for (let attempt = 1; attempt <= ATTEMPTS + 1; attempt++) {
        const { status } = await activateFrom(STRANGER, { headers, attempt, forwardedFor: `203.0.113.${attempt}` })
        statuses.push(status)
      }
      expect(statuses).toEqual([...Array.from({ length: ATTEMPTS }, () => 400), 429])
    })

    it("[A9] counts each client behind a trusted proxy, whatever the client itself put before", async () => {
      const headers = await shop.storeHeaders()
      const ask = (attempt: number, forwardedFor: string) => activateFrom(PROXY, { headers, attempt, forwardedFor })
      for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        expect((await ask(attempt, `198.51.100.${attempt}, 203.0.113.7`)).status).toBe(400)
      }
      expect((await ask(21, "203.0.113.7")).status).toBe(429)
      expect((await ask(22, "198.51.100.99, 203.0.113.7")).status).toBe(429)
      expect((await ask(23, "203.0.113.8")).status).toBe(400)
    })

    const openRoutes = routeDeclarations.filter(({ access }) => access.who === "anyone")
    /** Whose cart it is, the guard of carts has judged before anything else; cost-centers.http.spec.ts tries its forms. */
    const openForms = openRoutes.filter(({ body, path }) => body && !path.startsWith("/store/carts/:id/"))
    const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

    it("[A1] are tried with bad input at every route that needs no login", () => {
      expect(openForms.map(nameOf).sort()).toEqual(Object.keys(goodBodies).sort())
    })

    it.each(Object.entries(goodBodies))("[A1 A9] answers 400 to whatever is wrong with %s", async (route, good) => {
      const path = route.split(" ")[1] ?? ""
      const headers = await shop.storeHeaders()
      const bodies = badBodies(good, badValues)
      expect(bodies.length).toBeGreaterThanOrEqual(14)
      for (const [name, body] of bodies) {
        const answer = await shop.http.post(path, { headers, body })
        expect([name, answer.status]).toEqual([name, 400])
        expect([name, answer.body]).toEqual([name, expect.objectContaining({ type: expect.any(String), message: expect.any(String) })])
      }
      expect(await countRows(shop.container())).toEqual(noRows)
      expect(await selectAll(shop.container(), "select id from cc_application")).toEqual([])
    })

    it("[B9] answers 400 to whatever is wrong with the query of a route that needs no login", async () => {
      const headers = await shop.storeHeaders()
      for (const { method, path, query } of openRoutes) {
        expect([path, method === "GET"]).toEqual([path, query !== undefined])
        for (const field of Object.keys(query?.shape ?? {})) {
          const values = ["=", "=%00", "=%F0%9F%92%A9", "[]=a", "[a]=a", `=a&${field}=b`, `=${"x".repeat(4_000)}`]
          for (const asked of ["role=admin", ...values.map((value) => `${field}${value}`)]) {
            const answer = await shop.http.get(`${path}?${asked}`, { headers })
            expect([path, asked, answer.status]).toEqual([path, asked, 400])
          }
        }
      }
    })

    it("[A11] answers whatever is wrong with a login like a wrong password, or names the field", async () => {
      const login = { email: "anna@example.com", password: PASSWORD }
      for (const [name, body] of badBodies(login, badValues)) {
        const answer = await shop.http.post("/auth/customer/emailpass", { body })
        expect([name, [400, 401].includes(answer.status)]).toEqual([name, true])
        expect([name, readText(answer.body, "token")]).toEqual([name, "undefined"])
      }
    })

    /** Whoever may stand before a shopper's route, by the place they have. */
    const callers = {
      "a customer without a place": null,
      "a member without a role": [],
      "a buyer": ["buyer"],
      "an approver": ["approver"],
      "a main contact": ["main_contact"],
    } as const

    async function signInAll(companyId: string): Promise<[string, Record<string, string>][]> {
      const signedIn: [string, Record<string, string>][] = []
      for (const [name, roleKeys] of Object.entries(callers)) {
        const { id, headers } = await shop.customer()
        if (roleKeys) {
          await createPlace(shop.container(), { customerId: id, companyId, roleKeys: [...roleKeys] })
        }
        signedIn.push([name, headers])
      }
      return signedIn
    }

    it("[A1 A9] finds the routes that need no login open to everybody, and judging the shape first", async () => {
      const store = await shop.storeHeaders()
      const { id } = await createCompany(shop.container())
      const everybody = [["nobody", {}], ["an operator", await shop.operatorHeaders()], ...(await signInAll(id))] as const
      for (const { method, path } of openForms) {
        expect([path, method]).toEqual([path, "POST"])
        for (const [name, headers] of everybody) {
          const answer = await shop.http.post(path, { headers: { ...store, ...headers }, body: {} })
          expect([name, path, answer.status, readText(answer.body, "code")]).toEqual([name, path, 400, "invalid_data"])
        }
      }
    })

    it("[B1] lets every customer, of whatever role, into a customer's own routes alike, and into nobody else's", async () => {
      const store = await shop.storeHeaders()
      const own = await createCompany(shop.container(), { name: "Own" })
      const other = await createCompany(shop.container(), { name: "Other" })
      const stranger = await shop.customer()
      const strangersPlace = await createPlace(shop.container(), {
        customerId: stranger.id,
        companyId: other.id,
        status: "invited",
      })
      const everybody = await signInAll(own.id)
      const told = ({ status, body }: HttpAnswer) => [status, readText(body, "code"), readText(body, "message")]
      // ending one's sessions ends this walk, too; sessions.http.spec.ts tries it
      const customerRoutes = routeDeclarations.filter(
        ({ access, path }) => access.who === "customer" && !path.endsWith("/me/sessions/end")
      )
      expect(customerRoutes.length).toBeGreaterThan(1)
      for (const { method, path } of customerRoutes) {
        const ask = (headers: Record<string, string>, id = "buser_missing") => {
          const real = path.replace(/:\w+/g, id)
          const sent = { headers: { ...store, ...headers } }
          return method === "GET" ? shop.http.get(real, sent) : shop.http.post(real, { ...sent, body: {} })
        }
        expect([path, (await ask({})).status]).toEqual([path, 401])
        const statuses = []
        for (const [name, headers] of everybody) {
          const plain = await ask(headers)
          statuses.push(plain.status)
          // somebody else's id, and somebody else's company, look like ones that do not exist
          const foreign = await ask(headers, strangersPlace)
          expect([name, path, ...told(foreign)]).toEqual([name, path, ...told(plain)])
          const elsewhere = await ask({ ...headers, "x-company-id": other.id })
          const missing = await ask({ ...headers, "x-company-id": "comp_missing" })
          expect([name, path, ...told(elsewhere)]).toEqual([name, path, ...told(missing)])
        }
        expect([path, new Set(statuses).size]).toEqual([path, 1])
        expect([path, [401, 403, 500].includes(statuses[0] ?? 500)]).toEqual([path, false])
      }
    })
  }
)
