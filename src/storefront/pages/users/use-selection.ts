import { useState } from "react"

/** Which of the shown rows are chosen; what is not in view is not chosen. */
export interface Selection {
  ids: string[]
  /** For the box above all rows. */
  state: boolean | "indeterminate"
  has(id: string): boolean
  toggle(id: string): void
  toggleAll(): void
  clear(): void
}

export function useSelection(shownIds: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const ids = shownIds.filter((id) => chosen.has(id))
  const hasAll = ids.length > 0 && ids.length === shownIds.length
  return {
    ids,
    state: hasAll ? true : ids.length > 0 ? "indeterminate" : false,
    has: (id) => chosen.has(id),
    toggle: (id) => {
      const next = new Set(chosen)
      if (!next.delete(id)) {
        next.add(id)
      }
      setChosen(next)
    },
    toggleAll: () => setChosen(new Set(hasAll ? [] : shownIds)),
    clear: () => setChosen(new Set()),
  }
}
