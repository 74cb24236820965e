import { CustomerCenterError } from "./error"
import { readError } from "./read-error"

export interface TransportOptions {
  baseUrl: string
  headers: Record<string, string>
  timeoutMs: number
  fetch: typeof fetch
}

export interface Call {
  method: "GET" | "POST" | "DELETE"
  /** Begins with a slash; it is put behind the base address. */
  path: string
  body?: object
  headers?: Record<string, string>
}

/**
 * Sends one call, cookies included, and gives the answer if it is 2xx.
 *
 * @throws CustomerCenterError: the shop's code, or `unreachable`, `timed_out`
 */
export async function send(options: TransportOptions, call: Call): Promise<Response> {
  const response = await fetchInTime(options, call)
  if (!response.ok) {
    throw await readError(response)
  }
  return response
}

/**
 * Sends one call and reads the JSON that it answers.
 *
 * @throws CustomerCenterError: as `send`, or `unexpected_answer` where the body is no JSON
 */
export async function ask<Answer>(options: TransportOptions, call: Call): Promise<Answer> {
  const response = await send(options, call)
  try {
    const answer: Answer = await response.json()
    return answer
  } catch {
    throw new CustomerCenterError({
      code: "unexpected_answer",
      message: "The shop answered with something else than JSON.",
      status: response.status,
    })
  }
}

async function fetchInTime(options: TransportOptions, call: Call): Promise<Response> {
  const headers = { accept: "application/json", ...options.headers, ...call.headers }
  const body = call.body === undefined ? undefined : JSON.stringify(call.body)
  const signal = AbortSignal.timeout(options.timeoutMs)
  try {
    return await options.fetch(`${options.baseUrl}${call.path}`, {
      method: call.method,
      credentials: "include",
      cache: "no-store",
      headers: body === undefined ? headers : { "content-type": "application/json", ...headers },
      body,
      signal,
    })
  } catch {
    throw describeFailure(signal)
  }
}

function describeFailure(signal: AbortSignal): CustomerCenterError {
  if (signal.aborted) {
    return new CustomerCenterError({
      code: "timed_out",
      message: "The shop did not answer in time.",
      status: 0,
    })
  }
  return new CustomerCenterError({
    code: "unreachable",
    message: "The shop cannot be reached.",
    status: 0,
  })
}
