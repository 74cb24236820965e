import { performance } from "node:perf_hooks"

const MS_PER_SECOND = 1_000

/** How often `act` ends well in a second, with so many callers who each begin anew as soon as they have an answer. */
export async function measureRate(
  { callers, ms }: { callers: number; ms: number },
  act: (caller: number, nth: number) => Promise<void>
): Promise<number> {
  const startedAt = performance.now()
  const endsAt = startedAt + ms
  let done = 0
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let nth = 0; performance.now() < endsAt; nth++) {
        await act(caller, nth)
        done += 1
      }
    })
  )
  return (done * MS_PER_SECOND) / (performance.now() - startedAt)
}
