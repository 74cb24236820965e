import { Button, Drawer } from "@medusajs/ui"
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react"
import { useTexts } from "../hooks/use-texts"
import { TriedContext } from "../hooks/use-tried"
import { DrawerHead } from "./drawer-head"
import { ErrorLine } from "./error-panel"

interface FormDrawerProps {
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
  /** False while something is missing or wrong: sending it then marks the fields and sends nothing. */
  canSubmit?: boolean
  /** The act is impossible, whatever is entered; the drawer says why. */
  blocked?: boolean
  children: ReactNode
}

/** Entries that are marked; a list of ticks is marked as a whole. */
const marked = '[aria-invalid="true"], [data-wrong] [role="checkbox"]'

/** A form at the side: Enter submits, Escape closes, an error keeps what was typed. */
export function FormDrawer(props: FormDrawerProps) {
  const { t } = useTexts()
  const { busy, canSubmit = true, blocked = false } = props
  const form = useRef<HTMLFormElement>(null)
  const [refusals, setRefusals] = useState(0)
  const tried = refusals > 0

  useEffect(() => {
    if (refusals > 0) {
      form.current?.querySelector<HTMLElement>(marked)?.focus()
    }
  }, [refusals])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy || blocked) {
      return
    }
    if (canSubmit) {
      props.onSubmit()
    } else {
      setRefusals((before) => before + 1)
    }
  }

  return (
    <Drawer open onOpenChange={(open) => !open && props.onClose()}>
      <Drawer.Content>
        <form ref={form} onSubmit={submit} className="flex min-h-0 flex-1 flex-col" noValidate>
          <DrawerHead title={props.title} description={props.description} />
          <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
            <TriedContext.Provider value={tried}>{props.children}</TriedContext.Provider>
            {props.error ? <ErrorLine error={props.error} /> : null}
          </Drawer.Body>
          <div className="border-ui-border-base flex flex-wrap items-center justify-end gap-2 border-t px-6 py-4">
            {tried && !canSubmit && (
              <p role="alert" className="txt-small text-ui-fg-error mr-auto">
                {t("common.incomplete")}
              </p>
            )}
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
              disabled={blocked}
            >
              {props.submitLabel}
            </Button>
          </div>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
