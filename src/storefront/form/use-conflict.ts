import { useState } from "react"
import { isCustomerCenterError } from "../client"

/**
 * Where somebody else was quicker: what is saved by now, to be shown beside what was entered.
 *
 * @param askAnew undefined where it cannot be had; then the refusal itself is shown
 */
export function useConflict<Saved>(askAnew: () => Promise<Saved | undefined>) {
  const [conflict, setConflict] = useState<Saved | null>(null)
  const [isAsking, setAsking] = useState(false)
  return {
    conflict,
    /** Nothing but `changed_meanwhile` is a conflict. @param take told what is saved by now */
    show: async (error: unknown, take: (now: Saved) => void): Promise<void> => {
      if (!isOutdated(error)) {
        return
      }
      setAsking(true)
      try {
        const now = await askAnew()
        if (now !== undefined) {
          setConflict(now)
          take(now)
        }
      } finally {
        setAsking(false)
      }
    },
    /** Whether the conflict itself tells of this error, or is about to. */
    tells: (error: unknown) => isOutdated(error) && (isAsking || conflict !== null),
    settle: () => setConflict(null),
  }
}

function isOutdated(error: unknown): boolean {
  return isCustomerCenterError(error, "changed_meanwhile")
}
