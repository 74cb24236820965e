import type { ReactNode } from "react"

/** One thing that waits for this person, with the way on. */
export function WaitingEntry({
  title,
  text,
  children,
}: {
  title: string
  text: string
  children?: ReactNode
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 px-6 py-4">
      <div className="min-w-0 flex-1 basis-60">
        <p className="txt-small-plus">{title}</p>
        <p role="status" className="text-pretty text-ui-fg-subtle">
          {text}
        </p>
      </div>
      {children}
    </div>
  )
}
