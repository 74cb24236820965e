import { setTimeout as delay } from "node:timers/promises"

const PATIENCE_MS = 20_000
const PAUSE_MS = 100

/** Tries until it holds, for what an event or a relay does after the answer; the last failure is thrown. */
export async function eventually(expectation: () => Promise<unknown>): Promise<void> {
  const endsAt = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      await expectation()
      return
    } catch (error) {
      if (Date.now() > endsAt) {
        throw error
      }
      await delay(PAUSE_MS)
    }
  }
}
