import { CheckCircle, EnvelopeContent, LockClosedSolid, MagnifyingGlass } from "@medusajs/icons"
import type { ReactNode } from "react"
import { Frame } from "../shell/frame"
import { PageHeading } from "../shell/page-heading"

const icons = {
  done: CheckCircle,
  mail: EnvelopeContent,
  locked: LockClosedSolid,
  search: MagnifyingGlass,
}

interface MessagePageProps {
  icon: keyof typeof icons
  heading: string
  /** A paragraph each. */
  text: readonly string[]
  /** The way on. */
  children: ReactNode
}

/** A page that says one thing, such as the end of a form. */
export function MessagePage({ icon, heading, text, children }: MessagePageProps) {
  const Icon = icons[icon]
  return (
    <Frame width="narrow">
      <div className="card my-auto flex flex-col gap-6 p-6 sm:p-8" role="status">
        <span
          aria-hidden
          className="flex size-10 items-center justify-center rounded-lg bg-ui-bg-component shadow-borders-base"
        >
          <Icon />
        </span>
        <PageHeading heading={heading} />
        <div className="-mt-4 flex flex-col gap-2 text-ui-fg-subtle">
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <div className="flex flex-wrap gap-3">{children}</div>
      </div>
    </Frame>
  )
}
