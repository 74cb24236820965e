import { MedusaError } from "@medusajs/framework/utils"

/** The one code that this room refuses with. */
const ERP_UNAVAILABLE = "erp_unavailable"

/**
 * The ERP could not be asked: unreachable, too slow, left alone by the circuit
 * breaker, or answering what cannot be understood. Nothing about the request
 * was wrong, so a retry may help (A6).
 *
 * The workflow engine turns errors into plain objects; all fields here are own
 * properties and survive that. Ask `isErpUnavailable`, never `instanceof`.
 */
export class ErpUnavailableError extends MedusaError {
  override readonly code = ERP_UNAVAILABLE
  readonly retryAfterSeconds: number
  /** Why, for the operator and the log: no secrets, nothing of a person. */
  override readonly cause: string

  constructor(input: { cause: string; retryAfterSeconds: number }) {
    super(
      "unavailable",
      "The ERP cannot be asked at the moment. Try again in a few minutes.",
      ERP_UNAVAILABLE
    )
    this.name = "ErpUnavailableError"
    this.cause = input.cause
    this.retryAfterSeconds = input.retryAfterSeconds
  }
}

/** Whether this is an `ErpUnavailableError`, also after a trip through the workflow engine. */
export function isErpUnavailable(
  error: unknown
): error is { code: typeof ERP_UNAVAILABLE; retryAfterSeconds: number; cause: string } {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === ERP_UNAVAILABLE &&
    "retryAfterSeconds" in error &&
    typeof error.retryAfterSeconds === "number"
  )
}
