import type { ReactNode } from "react"

interface EmptyStateProps {
  icon: ReactNode
  title: string
  text: string
  /** How to begin, or how to go on. */
  children?: ReactNode
}

/** Stands where rows would be: what would be here, and how to begin. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <div className="card flex flex-col items-center gap-3 px-6 py-14 text-center" role="status">
      <span aria-hidden className="text-ui-fg-subtle">
        {icon}
      </span>
      <p className="txt-medium-plus">{title}</p>
      <p className="max-w-md text-pretty text-ui-fg-subtle">{text}</p>
      {children}
    </div>
  )
}
