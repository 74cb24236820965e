import { MagnifyingGlass } from "@medusajs/icons"
import { useEffect, useRef, useState } from "react"
import { useDebounced } from "../hooks/use-debounced"

/** So long nothing more is typed before the shop is asked. */
const settleMs = 300

interface SearchFieldProps {
  label: string
  value: string
  onSearch: (text: string) => void
}

/** Searches while typing, and follows the address where it changes by the browser's back. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  const settled = useDebounced(typed, settleMs)
  useEffect(() => {
    if (settled.trim() !== sent.current) {
      sent.current = settled.trim()
      onSearch(sent.current)
    }
  }, [settled, onSearch])
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value
      setTyped(value)
    }
  }, [value])

  return (
    <div className="relative min-w-0 flex-1 basis-56">
      <MagnifyingGlass
        aria-hidden
        className="pointer-events-none absolute left-3 top-3 text-ui-fg-subtle"
      />
      <input
        type="search"
        className="field pl-9"
        maxLength={200}
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}
