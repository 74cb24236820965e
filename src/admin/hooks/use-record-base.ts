import { useState } from "react"
import { toApiError } from "../lib/api-error"
import { currentOf } from "../lib/current-of"

/**
 * The record that a form counts from: the one it was opened with, null for a new one, or what somebody else saved meanwhile,
 * from which saving again counts.
 */
export function useRecordBase<T, Opened extends T | null>(opened: Opened, isOne: (value: unknown) => value is T) {
  const [base, setBase] = useState<T | Opened>(opened)
  const [isConflict, setConflict] = useState(false)
  return {
    base,
    isConflict,
    /** Takes over what a 409 brings; other errors change nothing. */
    noteConflict: (error: unknown) => {
      const current = currentOf(error, isOne)
      if (current !== null) {
        setBase(current)
        setConflict(true)
      }
    },
    /** For a form that stays open. */
    noteSaved: (saved: T) => {
      setBase(saved)
      setConflict(false)
    },
    /** What is left to say of an error beside the conflict. */
    errorBeside: <Failure>(error: Failure): Failure | null =>
      isConflict && toApiError(error).code === "changed_meanwhile" ? null : error,
  }
}
