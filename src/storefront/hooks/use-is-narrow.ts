import { useSyncExternalStore } from "react"

/** Below this a table has no room for its columns and becomes cards. */
const query = "(max-width: 767px)"

function subscribe(onChange: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener("change", onChange)
  return () => list.removeEventListener("change", onChange)
}

/** Whether the window is too narrow for a table. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
