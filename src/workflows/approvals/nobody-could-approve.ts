import { MedusaError } from "@medusajs/framework/utils"
import type { UnapprovedLimit } from "../../modules/budget/store/unapproved-limits"
import { readCode } from "../activation/errors"

const NOBODY_COULD_APPROVE = "nobody_could_approve"

/** A change was not made, because it was not confirmed that by it some orders could be approved by nobody (C7). */
export class NobodyCouldApproveError extends MedusaError {
  readonly limits: readonly UnapprovedLimit[]

  constructor(limits: readonly UnapprovedLimit[]) {
    super(MedusaError.Types.NOT_ALLOWED, "Nobody could approve some orders by this change", NOBODY_COULD_APPROVE)
    this.limits = limits
  }
}

/** The limits of such a refusal, also once it has crossed the workflow engine, which keeps what it carries; null for any other. */
export function readUnapproved(error: unknown): readonly UnapprovedLimit[] | null {
  return readCode(error) === NOBODY_COULD_APPROVE && isCarrier(error) ? error.limits : null
}

function isCarrier(error: unknown): error is Pick<NobodyCouldApproveError, "limits"> {
  return typeof error === "object" && error !== null && "limits" in error && Array.isArray(error.limits)
}
