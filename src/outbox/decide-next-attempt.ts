import type { NextAttempt } from "./types"

/** With the waits below, some six hours from the first attempt to the last. */
export const MAX_ATTEMPTS = 15
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 3_600_000

/**
 * Each wait is twice the one before, up to an hour; a random part of up to half
 * of it keeps many messages that failed together from coming back together.
 */
export function decideNextAttempt(input: {
  attempts: number
  retryMayHelp: boolean
  now: Date
  /** 0 up to 1. */
  random: number
}): NextAttempt {
  if (!input.retryMayHelp || input.attempts >= MAX_ATTEMPTS) {
    return { state: "parked" }
  }
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (input.attempts - 1), LONGEST_WAIT_MS)
  const jittered = wait * (1 - input.random / 2)
  return { state: "waiting", availableAt: new Date(input.now.getTime() + jittered) }
}
