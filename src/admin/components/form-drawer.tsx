import { XMark } from "@medusajs/icons"
import { Button, Drawer, IconButton } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { useTexts } from "../hooks/use-texts"
import { ErrorLine } from "./error-panel"

interface FormDrawerProps {
  open: boolean
  onClose: () => void
  title: string
  description: string
  submitLabel: string
  submitVariant?: "primary" | "danger"
  busy: boolean
  error: unknown
  onSubmit: () => void
  /** Beside the main action, for a step before it. */
  secondary?: ReactNode
  canSubmit?: boolean
  children: ReactNode
}

/** A form at the side: Enter submits, Escape closes, an error keeps what was typed. */
export function FormDrawer(props: FormDrawerProps) {
  const { t } = useTexts()
  const { busy, canSubmit = true } = props

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && canSubmit) {
      props.onSubmit()
    }
  }

  return (
    <Drawer open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Drawer.Content>
        <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col" noValidate>
          <div className="border-ui-border-base flex items-start justify-between gap-4 border-b px-6 py-4">
            <div className="flex min-w-0 flex-col gap-y-1">
              <Drawer.Title className="[overflow-wrap:anywhere]">{props.title}</Drawer.Title>
              <Drawer.Description className="txt-small text-ui-fg-subtle">
                {props.description}
              </Drawer.Description>
            </div>
            <Drawer.Close asChild>
              <IconButton size="small" type="button" variant="transparent" aria-label={t("common.close")}>
                <XMark />
              </IconButton>
            </Drawer.Close>
          </div>
          <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
            {props.children}
            {props.error ? <ErrorLine error={props.error} /> : null}
          </Drawer.Body>
          <div className="border-ui-border-base flex flex-wrap items-center justify-end gap-2 border-t px-6 py-4">
            <Drawer.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("common.cancel")}
              </Button>
            </Drawer.Close>
            {props.secondary}
            <Button
              size="small"
              type="submit"
              variant={props.submitVariant ?? "primary"}
              isLoading={busy}
              disabled={!canSubmit}
            >
              {props.submitLabel}
            </Button>
          </div>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
