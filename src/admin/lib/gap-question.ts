import type { Unapproved } from "../../api/schemas/unapproved"
import { isRecord, toApiError } from "./api-error"

/** A change that waits for the operator's word. */
export interface GapQuestion {
  gap: Unapproved
  answer: (isConfirmed: boolean) => void
}

let question: GapQuestion | null = null
const listeners = new Set<() => void>()

/** What a change leaves open that was refused because nobody could approve some orders then (C7); null for any other error. */
export function gapOf(error: unknown): Unapproved | null {
  const { code, details } = toApiError(error)
  return code === "nobody_could_approve" && isGap(details) ? details : null
}

function isGap(details: unknown): details is Unapproved {
  return isRecord(details) && Array.isArray(details.limits) && typeof details.limit_count === "number"
}

/** Puts the question to whoever shows it on this page; false where nothing does, or where another one is open. */
export async function askAboutGap(gap: Unapproved): Promise<boolean> {
  if (listeners.size === 0 || question !== null) {
    return false
  }
  return await new Promise((resolve) => {
    change({
      gap,
      answer: (isConfirmed) => {
        change(null)
        resolve(isConfirmed)
      },
    })
  })
}

/** For the one who shows the question; a question that is open when the page goes away is answered with no. */
export function watchQuestion(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      question?.answer(false)
    }
  }
}

export function readQuestion(): GapQuestion | null {
  return question
}

function change(next: GapQuestion | null): void {
  question = next
  for (const listener of listeners) {
    listener()
  }
}
