import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"

interface FactProps {
  name: string
  /** Stands beside two others. */
  isTall?: boolean
  children: ReactNode
}

/** One line of what is known, within a `dl`. */
export function Fact({ name, isTall, children }: FactProps) {
  return (
    <div className={clx("min-w-0", isTall && "sm:row-span-2")}>
      <dt className="txt-compact-small mb-1 text-ui-fg-subtle">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
