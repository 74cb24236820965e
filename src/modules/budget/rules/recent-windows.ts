import type { Limit, Window } from "../types"
import { computeWindow, computeWindowBefore } from "./compute-window"

/** The window that an instant lies in and those before it, newest first; one alone in total, and none per order. */
export function listRecentWindows(
  { period, timeZone }: Pick<Limit, "period" | "timeZone">,
  { at, count }: { at: Date; count: number }
): Window[] {
  const windows: Window[] = []
  let window = computeWindow(period, at, timeZone)
  while (window && windows.length < count) {
    windows.push(window)
    window = computeWindowBefore(period, window, timeZone)
  }
  return windows
}
