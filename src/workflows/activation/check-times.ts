import { findLongest, noteTime } from "./rules/recent-times"
import type { RecentTimes } from "./rules/recent-times"

let times: RecentTimes = []

/**
 * Notes how long the ERP and the shop took to tell all that one decision needs. In this process alone: each instance finds out by
 * itself.
 */
export function noteCheckTime(tookMs: number): void {
  times = noteTime(times, { atMs: performance.now(), tookMs })
}

/** The longest of the last ten minutes; 0 where nothing was asked. */
export function findSlowestCheckMs(): number {
  return findLongest(times, performance.now())
}
