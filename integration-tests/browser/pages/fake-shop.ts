import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { createPagesHandler } from "../../../src/api/pages/create-pages-handler"
import { findPagesDir } from "../../../src/api/pages/find-pages-dir"
import type { Me } from "../../../src/api/schemas/company"
import type { PagesConfig } from "../../../src/api/schemas/operations"
import { answerForCompany } from "./company"
import { answerForCompanyData } from "./company-data"

/** What a route answers; `delayMs` makes it slow. */
export interface FakeAnswer {
  status: number
  body?: object
  /** Instead of a body: a file. */
  text?: string
  headers?: Record<string, string>
  delayMs?: number
}

/** A call as it arrived: route without its query, the query, headers and body. */
export interface FakeCall {
  route: string
  query: URLSearchParams
  headers: IncomingMessage["headers"]
  body: unknown
}

/**
 * The built pages beside an API of which every answer can be chosen: for the
 * states that a real shop is hard to bring into.
 */
export interface FakeShop {
  /** Address of the pages. */
  pages: string
  calls: FakeCall[]
  /** Who is signed in; null for nobody. Signing in and activating sign `person` in. */
  signedIn: Me | null
  person: Me
  config: PagesConfig
  /** By route; one with its query goes before the same without. */
  answers: Map<string, FakeAnswer>
  stop(): Promise<void>
}

const unauthorized: FakeAnswer = {
  status: 401,
  body: { type: "unauthorized", code: "unauthorized", message: "Please sign in first." },
}

export async function startFakeShop(given: {
  path: string
  config: PagesConfig
  person: Me
}): Promise<FakeShop> {
  const servePages = createPagesHandler({
    path: given.path,
    findFolder: () => findPagesDir(__dirname),
    readConfig: async () => shop.config,
  })
  const server = createServer((request, response) => void answer(request, response))
  const origin = await listen(server)
  const shop: FakeShop = {
    pages: `${origin}${given.path}`,
    calls: [],
    signedIn: null,
    person: given.person,
    config: given.config,
    answers: new Map(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [pathname = "/", query = ""] = (request.url ?? "/").split("?")
    if (pathname === given.path || pathname.startsWith(`${given.path}/`)) {
      request.url = request.url?.slice(given.path.length) || "/"
      return servePages(request, response, () => response.writeHead(405).end())
    }
    const route = `${request.method} ${pathname}`
    const { headers } = request
    const body = await readBody(request)
    shop.calls.push({ route, query: new URLSearchParams(query), headers, body })
    const chosen = shop.answers.get(`${route}?${query}`) ?? shop.answers.get(route) ?? answerByDefault(shop, route)
    await new Promise((resolve) => setTimeout(resolve, chosen.delayMs ?? 0))
    response.writeHead(chosen.status, { "content-type": "application/json", ...chosen.headers })
    response.end(chosen.text ?? JSON.stringify(chosen.body ?? {}))
  }
  return shop
}

function answerByDefault(shop: FakeShop, route: string): FakeAnswer {
  switch (route) {
    case "GET /store/customer-center/me":
      return shop.signedIn === null ? unauthorized : { status: 200, body: shop.signedIn }
    case "GET /store/customer-center/fields":
      return { status: 200, body: { fields: [] } }
    case "GET /store/customer-center/budgets/mine":
      return { status: 200, body: { budgets: [] } }
    case "GET /store/customer-center/budgets/nobody-can-approve":
      return { status: 200, body: { nobody_can_approve: { limits: [], limit_count: 0 } } }
    case "POST /auth/customer/emailpass":
      return { status: 200, body: { token: "a-token" } }
    case "POST /auth/session":
      shop.signedIn = shop.person
      return { status: 200 }
    case "DELETE /auth/session":
      shop.signedIn = null
      return { status: 200 }
    case "POST /store/customer-center/activations":
      return { status: 201, body: activated(shop.person) }
    case "POST /store/customer-center/applications":
      return { status: 202, body: { received: true } }
    default: {
      const body = answerForCompanyData(route) ?? answerForCompany(route)
      return body === null ? { status: 200 } : inCompany(shop, body)
    }
  }
}

function inCompany(shop: FakeShop, body: object): FakeAnswer {
  return shop.signedIn === null ? unauthorized : { status: 200, body }
}

function activated(person: Me): object {
  const [place] = person.places
  return {
    outcome: "company_created",
    token: "a-token",
    verification_required: false,
    business_user: place?.business_user,
    company: place?.company,
  }
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(Buffer.from(chunk))
  }
  const text = Buffer.concat(chunks).toString("utf8")
  return text === "" ? null : JSON.parse(text)
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") {
    throw new Error("The fake shop has no port.")
  }
  return `http://127.0.0.1:${address.port}`
}
