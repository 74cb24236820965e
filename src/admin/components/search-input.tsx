import { MagnifyingGlassMini } from "@medusajs/icons"
import { Input } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"

const pauseMs = 300

interface SearchInputProps {
  label: string
  value: string
  onSearch: (text: string) => void
}

/** Searches once the typing pauses; follows the address when that changes by itself. */
export function SearchInput({ label, value, onSearch }: SearchInputProps) {
  const [text, setText] = useState(value)
  const sent = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>()

  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value
      setText(value)
    }
  }, [value])

  useEffect(() => () => clearTimeout(timer.current), [])

  const send = (next: string) => {
    clearTimeout(timer.current)
    sent.current = next
    onSearch(next)
  }

  const type = (next: string) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send(next), pauseMs)
  }

  return (
    <div className="relative isolate w-full sm:w-64">
      <MagnifyingGlassMini
        aria-hidden="true"
        className="text-ui-fg-muted pointer-events-none absolute left-2 top-1.5 z-[1]"
      />
      <Input
        size="small"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        autoComplete="off"
        className="pl-7"
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            // a form around it is not sent by a search
            event.preventDefault()
            send(text)
          }
        }}
      />
    </div>
  )
}
