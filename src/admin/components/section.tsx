import { Container, Heading, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

interface SectionProps {
  title: string
  hint?: string
  action?: ReactNode
  children: ReactNode
}

/** A titled box of a page; its title names it for screen readers as well. */
export function Section({ title, hint, action, children }: SectionProps) {
  const titleId = useId()
  return (
    <Container className="divide-y p-0" role="region" aria-labelledby={titleId}>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="min-w-0">
          <Heading level="h2" id={titleId}>
            {title}
          </Heading>
          {hint && (
            <Text size="small" className="text-ui-fg-subtle">
              {hint}
            </Text>
          )}
        </div>
        {action && <div className="flex flex-wrap items-center gap-2">{action}</div>}
      </div>
      {children}
    </Container>
  )
}
