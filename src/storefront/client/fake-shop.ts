import { createServer, type IncomingHttpHeaders, type Server } from "node:http"

/** A shop in the test's own process: it answers what it is told to and keeps what it was asked. */
export interface FakeShop {
  url: string
  asked: AskedRequest[]
  /** What the next calls of this route are answered with. */
  answer(route: string, status: number, body?: unknown, headers?: Record<string, string>): void
  stop(): Promise<void>
}

interface AskedRequest {
  route: string
  headers: IncomingHttpHeaders
  body: unknown
}

interface Answer {
  status: number
  body?: unknown
  headers: Record<string, string>
}

export async function startFakeShop(): Promise<FakeShop> {
  const answers = new Map<string, Answer>()
  const asked: AskedRequest[] = []
  const server = createServer(async (request, response) => {
    const route = `${request.method} ${request.url}`
    const chunks: Buffer[] = []
    for await (const chunk of request) {
      chunks.push(Buffer.from(chunk))
    }
    const text = Buffer.concat(chunks).toString("utf8")
    asked.push({ route, headers: request.headers, body: text === "" ? null : JSON.parse(text) })
    const answer = answers.get(route) ?? { status: 404, headers: {} }
    const isText = typeof answer.body === "string"
    response.writeHead(answer.status, {
      "content-type": isText ? "text/html" : "application/json",
      ...answer.headers,
    })
    response.end(isText ? answer.body : JSON.stringify(answer.body ?? {}))
  })
  const url = await listen(server)
  return {
    url,
    asked,
    answer: (route, status, body, headers = {}) => answers.set(route, { status, body, headers }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") {
    throw new Error("The fake shop has no port.")
  }
  return `http://127.0.0.1:${address.port}`
}
