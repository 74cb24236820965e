import { getOptions } from "../../get-options"

const SECONDS_PER_MINUTE = 60

/** For how long whoever orders is left alone: longer than the platform's own completion of a cart can live. */
export function leaseSeconds(): number {
  return getOptions().approvals.retryMinutes * SECONDS_PER_MINUTE
}
