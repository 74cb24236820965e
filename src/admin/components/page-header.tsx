import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { GapPrompt } from "./gap-prompt"

interface PageHeaderProps {
  title: ReactNode
  /** The question that the page answers. */
  question: string
  /** The one main action. */
  action?: ReactNode
  badges?: ReactNode
}

/** Top of every page: what it is, what it answers, what to do. */
export function PageHeader({ title, question, action, badges }: PageHeaderProps) {
  return (
    <Container className="flex flex-col gap-4 px-6 py-4 sm:flex-row sm:items-center sm:justify-between">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <Heading level="h1" className="min-w-0 [overflow-wrap:anywhere]">
            {title}
          </Heading>
          {badges}
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {question}
        </Text>
      </div>
      {action && <div className="flex shrink-0 flex-wrap items-center gap-2">{action}</div>}
      <GapPrompt />
    </Container>
  )
}
