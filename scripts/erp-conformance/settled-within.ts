import { setTimeout as wait } from "node:timers/promises"

/** What became of the work within so many milliseconds. */
export async function settledWithin(
  work: Promise<unknown>,
  limitMs: number
): Promise<"resolved" | "rejected" | "pending"> {
  const settled = work.then(
    () => "resolved" as const,
    () => "rejected" as const
  )
  return Promise.race([settled, wait(limitMs, "pending" as const, { ref: false })])
}
