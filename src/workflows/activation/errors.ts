import { MedusaError } from "@medusajs/framework/utils"

/** Refusals of an activation that a person is shown; `api/errors` has their sentences. */
export type ActivationRefusal =
  | { code: "activation_refused" }
  | { code: "ask_your_administrator"; email: string }
  | { code: "company_inactive" }
  | { code: "user_deactivated" }
  | { code: "already_activated" }

/** Between steps and the caller only: an identical activation was finished meanwhile. */
export const ACTIVATION_REPEATED = "activation_repeated"
/** Between steps and the caller only: while this run waited, others used up the misses of its number. */
export const ACTIVATION_LOCKED = "activation_locked"
/** Between steps and the caller only: other runs kept the number or the e-mail busy for too long. */
export const ACTIVATION_BUSY = "activation_busy"

/**
 * Carries a refusal out of the workflow. Errors cross the workflow engine as
 * data, so what the caller needs stands in `code` and `message`.
 */
export function refusalError(refusal: ActivationRefusal): MedusaError {
  const message = refusal.code === "ask_your_administrator" ? refusal.email : refusal.code
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message, refusal.code)
}

/** Reads what `refusalError` wrote; null for any other error. */
export function readRefusal(error: unknown): ActivationRefusal | null {
  const code = readCode(error)
  switch (code) {
    case "ask_your_administrator":
      return { code, email: readMessage(error) }
    case "activation_refused":
    case "company_inactive":
    case "user_deactivated":
    case "already_activated":
      return { code }
    default:
      return null
  }
}

export function readCode(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : null
}

function readMessage(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : ""
}
