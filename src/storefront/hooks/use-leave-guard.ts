import { useEffect, useRef } from "react"
import { useBlocker } from "react-router-dom"

/**
 * Asks before unsaved changes are lost: by a link, by the browser's back, or
 * by closing the window (there the browser asks in its own words).
 */
export function useLeaveGuard(isDirty: boolean) {
  const isAllowed = useRef(false)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !isAllowed.current && currentLocation.pathname !== nextLocation.pathname
  )
  useEffect(() => {
    if (!isDirty) {
      return undefined
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [isDirty])
  return {
    blocker,
    /** Call it where the entries are saved, before going on. */
    allowLeaving: () => {
      isAllowed.current = true
    },
  }
}
