export interface HttpAnswer {
  status: number
  /** Parsed where the answer is JSON, else the text. */
  // The shape is the spec's to judge: it is what is under test.
  body: unknown
  headers: Headers
}

export interface HttpRequest {
  headers?: Readonly<Record<string, string>>
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown
}

export interface HttpClient {
  get(path: string, request?: HttpRequest): Promise<HttpAnswer>
  post(path: string, request?: HttpRequest): Promise<HttpAnswer>
  delete(path: string, request?: HttpRequest): Promise<HttpAnswer>
}

/** Asks a shop over HTTP; no status is an error, redirects are answers. */
export function createHttpClient(baseUrl: () => string): HttpClient {
  const send = async (method: string, path: string, request: HttpRequest = {}) => {
    const { body, headers } = request
    const response = await fetch(`${baseUrl()}${path}`, {
      method,
      redirect: "manual",
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: readBody(response, text), headers: response.headers }
  }
  return {
    get: (path, request) => send("GET", path, request),
    post: (path, request) => send("POST", path, request),
    delete: (path, request) => send("DELETE", path, request),
  }
}

function readBody(response: Response, text: string): unknown {
  const isJson = response.headers.get("content-type")?.includes("application/json")
  return isJson && text !== "" ? JSON.parse(text) : text
}
