import { ApiError, isRecord } from "./api-error"

/** The record as somebody else saved it, out of a 409 `changed_meanwhile`. */
export function currentOf<T>(error: unknown, isOne: (value: unknown) => value is T): T | null {
  if (!(error instanceof ApiError) || error.code !== "changed_meanwhile" || !isRecord(error.details)) {
    return null
  }
  const { current } = error.details
  return isOne(current) ? current : null
}
