import { z } from "@medusajs/framework/zod"
import type { ErpOrderChangeAnswer } from "../order-types"
import { describeFailure } from "../rules/describe-failure"
import { NonsenseError } from "./nonsense-error"

const answered = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("done") }),
  z.object({ outcome: z.literal("kept"), reason: z.string() }),
])

/**
 * Reads what a provider says that became of a change; a reason is one line without secrets.
 *
 * @throws NonsenseError where it is neither done nor kept
 */
export function parseOrderChange(answer: unknown): ErpOrderChangeAnswer {
  const parsed = answered.safeParse(answer)
  if (!parsed.success) {
    throw new NonsenseError("what became of a change", parsed.error)
  }
  const { data } = parsed
  return data.outcome === "done" ? data : { outcome: "kept", reason: describeFailure({ message: data.reason }) }
}
