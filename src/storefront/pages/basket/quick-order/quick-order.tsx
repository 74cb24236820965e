import { Button } from "@medusajs/ui"
import { useRef, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../../feedback/error-notice"
import { Notice } from "../../../feedback/notice"
import { useChangeCart, type Shopper } from "../../../hooks/use-basket"
import { useLeaveGuard } from "../../../hooks/use-leave-guard"
import { addArticles, type WantedArticle } from "../../../shop/add-articles"
import { PasteBox } from "./paste-box"
import { QuickRowFields } from "./quick-row"
import { readLines } from "./read-lines"
import { isTyped, mostRows, readQuantity, type QuickRows } from "./use-quick-rows"

/** Articles by number and quantity, typed or pasted. What cannot be put in is named line by line and stays. */
export function QuickOrder({ shopper, quick }: { shopper: Shopper; quick: QuickRows }) {
  const { t } = useTranslation()
  const change = useChangeCart(shopper, { opensNew: true })
  const form = useRef<HTMLFormElement>(null)
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const [added, setAdded] = useState(0)
  const [isNothing, setNothing] = useState(false)
  const [firstLeftOut, setFirstLeftOut] = useState<string | null>(null)
  useLeaveGuard(quick.isTyped)
  const room = mostRows - quick.rows.filter(isTyped).length
  const open = quick.rows.filter(({ problem }) => problem !== null).length

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAdded(0)
    setFirstLeftOut(null)
    const wanted = readWanted()
    setNothing(wanted.length === 0 && !quick.isTyped)
    if (wanted.length === 0 || change.isPending) {
      return
    }
    setProgress({ done: 0, total: wanted.length })
    change.mutate(
      (store, cart) =>
        addArticles(store, { cart, wanted }, (key, outcome) => {
          setProgress((now) => now && { ...now, done: now.done + 1 })
          if (outcome === "added") {
            setAdded((count) => count + 1)
            quick.remove(key)
          } else {
            quick.mark(key, outcome)
          }
        }),
      {
        onSettled: () => setProgress(null),
        // where to go on; an error takes the focus by itself
        onSuccess: () => {
          const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector)
          setTimeout(() => (find("[aria-invalid=true]") ?? find("[name=sku-1]"))?.focus())
        },
      }
    )
  }

  /** As many lines as there is room for; where the others begin is told, so that they can be pasted later. */
  function takeList(text: string): void {
    const lines = readLines(text)
    quick.take(lines.slice(0, room))
    setFirstLeftOut(lines[room]?.sku ?? null)
  }

  /** The focus goes on to the line that takes its place, else to the last one. */
  function removeRow(key: string, index: number): void {
    quick.remove(key)
    setTimeout(() => {
      const buttons = [...(form.current?.querySelectorAll<HTMLElement>("li button") ?? [])]
      const next = buttons[index] ?? buttons.at(-1)
      next?.focus()
    })
  }

  /** The lines that can be asked for; the others are marked. */
  function readWanted(): WantedArticle[] {
    return quick.rows.filter(isTyped).flatMap(({ key, sku, quantity: typed }) => {
      const quantity = readQuantity(typed)
      if (sku.trim() === "" || quantity === null) {
        quick.mark(key, sku.trim() === "" ? "noNumber" : "quantity")
        return []
      }
      return { key, sku: sku.trim(), quantity }
    })
  }

  return (
    <section aria-labelledby="quick-order" className="card flex flex-col gap-4 p-5 sm:p-6">
      <div className="flex flex-col gap-1">
        <h2 id="quick-order" className="txt-medium-plus">
          {t("basket.quick")}
        </h2>
        <p className="text-pretty text-ui-fg-subtle">{t("basket.quickText")}</p>
      </div>
      <form ref={form} noValidate className="flex flex-col gap-4" onSubmit={submit}>
        <ul className="flex flex-col gap-2">
          {quick.rows.map((row, index) => (
            <QuickRowFields
              key={row.key}
              row={row}
              line={index + 1}
              onChange={(changes) => quick.change(row.key, changes)}
              onPaste={takeList}
              onRemove={() => removeRow(row.key, index)}
            />
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" isLoading={change.isPending}>
            {t("basket.quickSubmit")}
          </Button>
          <Button type="button" variant="transparent" disabled={quick.rows.length >= mostRows} onClick={quick.add}>
            {t("basket.quickAddLine")}
          </Button>
          {progress && (
            <p role="status" className="text-ui-fg-subtle">
              {t("basket.quickProgress", progress)}
            </p>
          )}
        </div>
      </form>
      {change.error && <ErrorNotice error={change.error} />}
      <div role="status" className="flex flex-col gap-2 empty:hidden">
        {isNothing && <Notice tone="info" title={t("basket.quickNothing")} />}
        {firstLeftOut !== null && (
          <Notice tone="error" title={t("basket.quickLeftOut", { max: mostRows, sku: firstLeftOut })} />
        )}
        {!progress && added > 0 && <Notice tone="success" title={t("basket.quickAdded", { count: added })} />}
        {!progress && open > 0 && <Notice tone="info" title={t("basket.quickOpen", { count: open })} />}
      </div>
      <PasteBox room={room} onTake={quick.take} />
    </section>
  )
}
