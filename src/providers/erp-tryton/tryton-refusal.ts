import { z } from "@medusajs/framework/zod"

const told = z.tuple([z.string()]).rest(z.unknown())
/** What somebody who does it by hand is shown in a dialog: it says no, or asks back. */
const answersOfTryton = ["UserError", "UserWarning"]

/**
 * Tryton answered with an error. The message names its kind alone; what Tryton says to it may
 * repeat what it was sent, and is for the operator.
 */
export class TrytonRefusal extends Error {
  /** Tryton looked at it and says no: the same again is refused again. */
  readonly isFinal: boolean
  readonly detail: string

  constructor(error: readonly unknown[]) {
    const kind = String(error[0]).slice(0, 100)
    super(`Tryton refused the call: ${kind}`)
    this.name = "TrytonRefusal"
    this.isFinal = answersOfTryton.includes(kind)
    const sentence = told.safeParse(error[1])
    this.detail = sentence.success ? sentence.data[0].slice(0, 200) : kind
  }
}
