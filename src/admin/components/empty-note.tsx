import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface EmptyNoteProps {
  heading: string
  text: string
  children?: ReactNode
}

/** What would be here, and how to begin. */
export function EmptyNote({ heading, text, children }: EmptyNoteProps) {
  return (
    <div className="flex min-h-40 flex-col items-center justify-center gap-3 px-6 py-8">
      <div className="flex max-w-md flex-col items-center gap-1 text-center">
        <Text size="small" weight="plus">
          {heading}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {text}
        </Text>
      </div>
      {children}
    </div>
  )
}
