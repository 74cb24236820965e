import { useEffect, useRef } from "react"
import { findNeighbor } from "../dialog/find-neighbor"

/**
 * For a row that goes by a button of its own: the focus, which would be lost with it, goes on to the next row, else to the
 * page's heading.
 *
 * @returns told of the button when it is pressed
 */
export function useRowFocus(): (button: HTMLElement) => void {
  const findNext = useRef<(() => HTMLElement | null) | null>(null)
  useEffect(
    () => () => {
      if (findNext.current && document.activeElement === document.body) {
        const next = findNext.current() ?? document.querySelector<HTMLElement>("h1")
        next?.focus()
      }
    },
    []
  )
  return (button) => {
    findNext.current = findNeighbor(button)
  }
}
