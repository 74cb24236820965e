import { createContext, useContext } from "react"

/** Whether somebody has tried to send the form around, though something in it is missing or wrong. */
export const TriedContext = createContext(false)

/** What is still missing is said once this is so, and not while the form is filled in. */
export function useTried(): boolean {
  return useContext(TriedContext)
}
