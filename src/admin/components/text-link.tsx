import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"

interface TextLinkProps {
  to: string
  className?: string
  children: ReactNode
}

/** A link within text: underlined, as the platform's blue has too little contrast on white. */
export function TextLink({ to, className, children }: TextLinkProps) {
  return (
    <Link to={to} className={clx(textLinkClasses, className)}>
      {children}
    </Link>
  )
}

export const textLinkClasses =
  "text-ui-fg-base decoration-ui-fg-muted hover:decoration-ui-fg-base focus-visible:shadow-borders-focus [overflow-wrap:anywhere] rounded underline underline-offset-2 outline-none"
