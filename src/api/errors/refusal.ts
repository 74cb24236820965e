import { MedusaError } from "@medusajs/framework/utils"
import { errorCodes } from "./codes"
import type { ErrorCode } from "./codes"

/** What a refusal may carry besides its code. */
export interface RefusalMore {
  /** Fills the placeholders (`%email%`) of the sentence. */
  values?: Readonly<Record<string, string>>
  details?: Readonly<Record<string, unknown>>
  retryAfterSeconds?: number
}

/** A refusal on its way to the one responder (`defineRoute`). */
export class Refusal extends MedusaError {
  readonly refusalCode: ErrorCode
  readonly more: RefusalMore

  constructor(code: ErrorCode, more: RefusalMore = {}) {
    super(errorCodes[code].type, errorCodes[code].sentence.en, code)
    this.refusalCode = code
    this.more = more
  }
}
