import { CustomerCenterError } from "./error"
import { send, type Call, type TransportOptions } from "./transport"

/**
 * Sends the token out of a mail's link. The platform answers a used or expired
 * one in several ways, by status; they all become `link_invalid`. The shop's
 * own codes pass as they are.
 */
export async function followLink(
  transport: TransportOptions,
  staleStatuses: readonly number[],
  call: Call
): Promise<void> {
  try {
    await send(transport, call)
  } catch (error) {
    throw isStale(error, staleStatuses) ? nameStale(error) : error
  }
}

function isStale(error: unknown, statuses: readonly number[]): error is CustomerCenterError {
  return error instanceof CustomerCenterError && statuses.includes(error.status)
}

function nameStale(error: CustomerCenterError): CustomerCenterError {
  return new CustomerCenterError({
    code: "link_invalid",
    message: "This link is not valid any more.",
    status: error.status,
  })
}
