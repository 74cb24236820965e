import { MedusaError } from "@medusajs/framework/utils"

/** The codes that this room refuses with. */
export const erpErrorCodes = ["erp_unavailable"] as const

/**
 * The ERP could not be asked: unreachable, too slow, left alone by the circuit
 * breaker, or answering what cannot be understood. Nothing about the request
 * was wrong, so a retry may help (A6).
 *
 * The workflow engine turns errors into plain objects; all fields here are own
 * properties and survive that. Ask `isErpUnavailable`, never `instanceof`.
 */
export class ErpUnavailableError extends MedusaError {
  override readonly code = "erp_unavailable"
  readonly retryAfterSeconds: number
  /** Why, for the operator and the log: no secrets, nothing of a person. */
  override readonly cause: string

  constructor(input: { cause: string; retryAfterSeconds: number }) {
    super(
      "unavailable",
      "The ERP cannot be asked at the moment. Try again in a few minutes.",
      "erp_unavailable"
    )
    this.name = "ErpUnavailableError"
    this.cause = input.cause
    this.retryAfterSeconds = input.retryAfterSeconds
  }
}

/** Whether this is an `ErpUnavailableError`, also after a trip through the workflow engine. */
export function isErpUnavailable(
  error: unknown
): error is { code: "erp_unavailable"; retryAfterSeconds: number; cause: string } {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "erp_unavailable" &&
    "retryAfterSeconds" in error &&
    typeof error.retryAfterSeconds === "number"
  )
}
