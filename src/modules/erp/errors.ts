import { MedusaError } from "@medusajs/framework/utils"

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

/** What an operator's change of the embedded directory is refused with; `api/errors` has the sentences. */
export type DirectoryRefusalCode = "not_found" | "directory_number_taken"

export function directoryRefusal(code: DirectoryRefusalCode): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, `The change was refused: ${code}`, code)
}
