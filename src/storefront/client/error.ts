import type { ErrorCode } from "../../api/errors/codes"
import type { ApprovalGap } from "./gap-types"

/** What went wrong before there was an answer of the shop's. */
export type TransportErrorCode = "unreachable" | "timed_out" | "unexpected_answer"

/** An entry that the shop refused, by its path in the body. */
export interface FieldProblem {
  path: string
  message: string
}

interface ErrorFacts {
  code: string
  message: string
  status: number
  retryAfterSeconds?: number | null
  fields?: FieldProblem[]
  gap?: ApprovalGap | null
}

/**
 * The one error that the client throws. Compare `code`, never the message.
 *
 * `status` is 0 where the shop was not reached. `retryAfterSeconds` is set
 * where waiting helps (429, 503). `fields` names each refused entry of a 400
 * `invalid_data`. `gap` says with `nobody_could_approve` for whom nobody could, and by which budgets.
 */
export class CustomerCenterError extends Error {
  readonly code: string
  readonly status: number
  readonly retryAfterSeconds: number | null
  readonly fields: readonly FieldProblem[]
  readonly gap: ApprovalGap | null

  constructor(facts: ErrorFacts) {
    super(facts.message)
    this.name = "CustomerCenterError"
    this.code = facts.code
    this.status = facts.status
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null
    this.fields = facts.fields ?? []
    this.gap = facts.gap ?? null
  }
}

/** Tells the client's own errors, and among them one with this code. */
export function isCustomerCenterError(
  error: unknown,
  code?: ErrorCode | TransportErrorCode
): error is CustomerCenterError {
  return error instanceof CustomerCenterError && (code === undefined || error.code === code)
}
