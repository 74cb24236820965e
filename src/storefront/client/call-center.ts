import { makeChange } from "./confirm-gap"
import type { ConfirmGap } from "./gap-types"
import { ask, type Call, type TransportOptions } from "./transport"

/** Sends one call to the customer center's own routes and reads what it answers. */
export type CallCenter = <Answer>(
  method: Call["method"],
  path: string,
  body?: object
) => Promise<Answer>

/**
 * @param headers asked anew for each call, as a token may have come meanwhile
 * @param confirmGap asked where a change waits for the word that nobody could approve some orders then
 */
export function createCallCenter(
  transport: TransportOptions,
  headers: () => Record<string, string>,
  confirmGap?: ConfirmGap
): CallCenter {
  return <Answer>(method: Call["method"], path: string, body?: object) =>
    makeChange(
      (more) =>
        ask<Answer>(transport, {
          method,
          path: `/store/customer-center${path}`,
          ...(body === undefined ? {} : { body: { ...body, ...more } }),
          headers: headers(),
        }),
      confirmGap
    )
}

/** The query as it stands behind a path; what is undefined or empty is left out. */
export function renderQuery(query: Readonly<Record<string, string | number | undefined>>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") {
      params.set(name, String(value))
    }
  }
  const text = params.toString()
  return text === "" ? "" : `?${text}`
}
