import { useEffect } from "react"
import { useLocation, useNavigate } from "react-router-dom"

/**
 * What a page was come to with, such as what was just done, is told once: the address forgets it, so that neither a reload
 * nor the browser's back tells it again. The page keeps it as its own state before.
 */
export function useForgetArrival(): void {
  const { pathname, search, state } = useLocation()
  const navigate = useNavigate()
  const hasState = state !== null
  useEffect(() => {
    if (hasState) {
      void navigate(`${pathname}${search}`, { replace: true, state: null })
    }
  }, [hasState, pathname, search, navigate])
}
