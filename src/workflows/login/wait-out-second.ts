import { setTimeout as sleep } from "node:timers/promises"

/**
 * Waits until the second of an end of sessions is over. Tokens tell their beginning
 * in whole seconds, so one of the same second counts as ended; whoever signs in
 * after the answer is not to be hit by it.
 */
export async function waitOutSecond(endedAt: Date): Promise<void> {
  const nextSecond = (Math.floor(endedAt.getTime() / 1_000) + 1) * 1_000
  await sleep(Math.max(0, nextSecond - Date.now()))
}
