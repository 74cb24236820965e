import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useErrorText } from "../hooks/use-error-text"
import { useTexts } from "../hooks/use-texts"
import { toApiError } from "../lib/api-error"

interface ErrorPanelProps {
  error: unknown
  onRetry?: () => void
  /** Another way on, where trying again is none. */
  children?: ReactNode
}

/** What went wrong, under which code, and how to go on. */
export function ErrorPanel({ error, onRetry, children }: ErrorPanelProps) {
  const { t } = useTexts()
  const errorText = useErrorText()
  return (
    <div role="alert" className="flex min-h-40 flex-col items-center justify-center gap-3 px-6 py-8">
      <ExclamationCircle className="text-ui-fg-error" />
      <div className="flex max-w-md flex-col items-center gap-1 text-center">
        <Text size="small" weight="plus">
          {errorText(error)}
        </Text>
        <ErrorCode error={error} />
      </div>
      <div className="flex flex-wrap justify-center gap-2">
        {onRetry && (
          <Button size="small" variant="secondary" onClick={onRetry}>
            {t("common.retry")}
          </Button>
        )}
        {children}
      </div>
    </div>
  )
}

/** The same beside a form, which keeps what was typed. */
export function ErrorLine({ error }: { error: unknown }) {
  const errorText = useErrorText()
  return (
    <div
      role="alert"
      className="bg-ui-bg-subtle border-ui-border-base flex items-start gap-2 rounded-md border px-3 py-2"
    >
      <ExclamationCircle className="text-ui-fg-error mt-0.5 shrink-0" />
      <div className="min-w-0">
        <Text size="small">{errorText(error)}</Text>
        <ErrorCode error={error} />
      </div>
    </div>
  )
}

function ErrorCode({ error }: { error: unknown }) {
  const { t } = useTexts()
  return (
    <Text size="xsmall" className="text-ui-fg-subtle">
      {t("common.code", { code: toApiError(error).code })}
    </Text>
  )
}
