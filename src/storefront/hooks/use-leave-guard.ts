import { createContext, useContext, useEffect, useId } from "react"

/** The forms of a page whose entries are not saved, by ids of their own. */
export const UnsavedContext = createContext<Set<string> | null>(null)

/**
 * Asks before unsaved changes are lost: by a link, by the browser's back, by going to another company, or by closing the
 * window (there the browser asks in its own words). Of several forms on a page each has its own.
 */
export function useLeaveGuard(isDirty: boolean) {
  const unsaved = useContext(UnsavedContext)
  const id = useId()
  if (unsaved === null) {
    throw new Error("useLeaveGuard is called outside of LeaveGuard")
  }
  useEffect(() => {
    if (!isDirty) {
      return undefined
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    unsaved.add(id)
    window.addEventListener("beforeunload", ask)
    return () => {
      unsaved.delete(id)
      window.removeEventListener("beforeunload", ask)
    }
  }, [isDirty, id, unsaved])
  return {
    /** Call it where the entries are saved, before going on. */
    allowLeaving: () => {
      unsaved.delete(id)
    },
  }
}
