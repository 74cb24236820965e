import { useCallback, useState, type ReactNode } from "react"
import { useBlocker, type BlockerFunction, type Location } from "react-router-dom"
import { readCompanyId } from "../hooks/use-company-param"
import { UnsavedContext } from "../hooks/use-leave-guard"
import { LeaveDialog } from "./leave-dialog"

/** Stands around all pages, as the router asks one place alone whether a page may be left, however many forms it has. */
export function LeaveGuard({ children }: { children: ReactNode }) {
  const [unsaved] = useState(() => new Set<string>())
  const isLost: BlockerFunction = useCallback(
    ({ currentLocation, nextLocation }) => unsaved.size > 0 && !isSamePage(currentLocation, nextLocation),
    [unsaved]
  )
  const blocker = useBlocker(isLost)
  return (
    <UnsavedContext.Provider value={unsaved}>
      {children}
      <LeaveDialog blocker={blocker} />
    </UnsavedContext.Provider>
  )
}

/** A filter or a page of a list in the address takes no entries away; another company does. */
function isSamePage(one: Location, other: Location): boolean {
  return one.pathname === other.pathname && readCompanyId(one.search) === readCompanyId(other.search)
}
