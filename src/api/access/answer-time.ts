import { setImmediate, setTimeout as sleep } from "node:timers/promises"

/** A timer ends by a clock that is read once a turn: what the turn had to do before tells by how much it is wrong. */
const WATCHED_MS = 2

/**
 * Waits until a refusal may leave: a whole number of `everyMs` after the
 * request's arrival that covers `atLeastMs`, what such a request may have taken, so that the time an answer took tells nothing of what was found out. The end of it is watched, as
 * thousands of answers would tell parts of a millisecond.
 *
 * @param request `arrivedAt` by `performance.now()`
 */
export async function waitForAnswerTime({
  arrivedAt,
  everyMs,
  atLeastMs = 0,
}: {
  arrivedAt: number
  everyMs: number
  atLeastMs?: number
}): Promise<void> {
  if (everyMs === 0) {
    return
  }
  const tookMs = Math.max(performance.now() - arrivedAt, atLeastMs)
  const leavesAt = arrivedAt + everyMs * Math.max(1, Math.ceil(tookMs / everyMs))
  await sleep(Math.max(0, leavesAt - performance.now() - WATCHED_MS))
  while (performance.now() < leavesAt) {
    await setImmediate()
  }
}
