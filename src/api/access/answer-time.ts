import { setTimeout as sleep } from "node:timers/promises"

/**
 * Waits until a refusal may leave: a whole number of `everyMs` after the
 * request's arrival, so that the time an answer took tells nothing of what was found out.
 */
export async function waitForAnswerTime({
  arrivedAt,
  everyMs,
}: {
  arrivedAt: number
  everyMs: number
}): Promise<void> {
  if (everyMs === 0) {
    return
  }
  const elapsed = Date.now() - arrivedAt
  await sleep(everyMs * Math.max(1, Math.ceil(elapsed / everyMs)) - elapsed)
}
