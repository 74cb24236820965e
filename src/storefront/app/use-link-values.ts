import { useMemo } from "react"
import { useLocation } from "react-router-dom"

/** What a mail's link carries: behind the hash, so that it is in no request and in no server's log. */
export function useLinkValues(): URLSearchParams {
  const { hash } = useLocation()
  return useMemo(() => new URLSearchParams(hash.slice(1)), [hash])
}
