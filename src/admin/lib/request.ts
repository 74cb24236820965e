import { ApiError, apiErrorOf, isRecord } from "./api-error"
import { askAboutGap, gapOf } from "./gap-question"
import { authType, backendUrl, sdk } from "./sdk"

const prefix = "/admin/customer-center"

type QueryValue = string | number | undefined

interface RequestInput {
  query?: Record<string, QueryValue>
  body?: unknown
  signal?: AbortSignal
}

/**
 * Asks a route of ours as the signed-in operator. The platform's SDK drops `code`
 * and `details` of an error answer, and both decide what a page says next. A change by which nobody could approve some
 * orders is made once the operator wants it so (C7).
 *
 * @throws ApiError
 */
export async function request<T>(
  method: "GET" | "POST" | "DELETE",
  path: string,
  input: RequestInput = {}
): Promise<T> {
  try {
    return await ask<T>(method, path, input)
  } catch (error) {
    const gap = gapOf(error)
    if (gap === null || !isRecord(input.body) || !(await askAboutGap(gap))) {
      throw error
    }
    return await ask<T>(method, path, { ...input, body: { ...input.body, confirm_nobody_could_approve: true } })
  }
}

async function ask<T>(
  method: "GET" | "POST" | "DELETE",
  path: string,
  { query = {}, body, signal }: RequestInput
): Promise<T> {
  const url = `${backendUrl.replace(/\/$/, "")}${prefix}${path}${searchOf(query)}`
  const response = await send(url, {
    method,
    credentials: authType === "session" ? "include" : "omit",
    headers: await headersOf(),
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    throw apiErrorOf(response.status, answer)
  }
  return answer as T
}

/**
 * A file that a route of ours answers with.
 *
 * @throws ApiError
 */
export async function requestFile(path: string): Promise<Blob> {
  const response = await send(`${backendUrl.replace(/\/$/, "")}${prefix}${path}`, {
    credentials: authType === "session" ? "include" : "omit",
    headers: { ...(await headersOf()), accept: "text/csv, application/json" },
  })
  if (!response.ok) {
    throw apiErrorOf(response.status, await response.json().catch(() => null))
  }
  return await response.blob()
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) {
      throw error
    }
    throw new ApiError(0, "network", error instanceof Error ? error.message : String(error), null)
  }
}

async function headersOf(): Promise<Record<string, string>> {
  const headers = {
    accept: "application/json",
    "accept-language": document.documentElement.lang || "en",
    "content-type": "application/json",
  }
  if (authType === "session") {
    return headers
  }
  const token = await sdk.client.getToken()
  return token ? { ...headers, authorization: `Bearer ${token}` } : headers
}

function searchOf(query: Record<string, QueryValue>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") {
      search.set(name, String(value))
    }
  }
  const text = search.toString()
  return text ? `?${text}` : ""
}
