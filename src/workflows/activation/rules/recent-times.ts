/** The longest time of each minute in which there was one; at most as many as are looked back on. */
export type RecentTimes = readonly { readonly minute: number; readonly longestMs: number }[]

const MINUTE_MS = 60_000
/** How many minutes count, the running one included. */
const MINUTES = 10

/** @param noted `atMs` by any one clock that does not go back */
export function noteTime(times: RecentTimes, noted: { readonly atMs: number; readonly tookMs: number }): RecentTimes {
  const minute = Math.floor(noted.atMs / MINUTE_MS)
  const recent = times.filter((time) => isRecent(time, minute))
  const running = recent.find((time) => time.minute === minute)
  const longestMs = Math.max(running?.longestMs ?? 0, noted.tookMs)
  return [...recent.filter((time) => time !== running), { minute, longestMs }]
}

/** The longest of the last minutes; 0 where there was none. */
export function findLongest(times: RecentTimes, atMs: number): number {
  const minute = Math.floor(atMs / MINUTE_MS)
  return Math.max(0, ...times.filter((time) => isRecent(time, minute)).map(({ longestMs }) => longestMs))
}

function isRecent(time: { readonly minute: number }, minute: number): boolean {
  return time.minute > minute - MINUTES
}
