import { useState } from "react"
import { useLocation } from "react-router-dom"
import { useForgetArrival } from "./use-forget-arrival"

/** The sentence that a page was come to with, such as a form's `saved`; a reload does not tell it again. Null where there is none. */
export function useArrivalNote(name: "saved" | "removed"): string | null {
  const { state } = useLocation()
  const [note] = useState<unknown>(state?.[name])
  useForgetArrival()
  return typeof note === "string" ? note : null
}
