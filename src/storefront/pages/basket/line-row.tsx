import { Button } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { FieldMessage } from "../../form/field-message"
import type { CartChange } from "../../hooks/use-basket"
import { useRowFocus } from "../../hooks/use-row-focus"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import type { StoreLine } from "../../shop/store-types"
import { readQuantity } from "./quick-order/use-quick-rows"
import { renderLineName } from "./render-line-name"

interface LineRowProps {
  line: StoreLine
  currencyCode: string
  /** How many there are; undefined where the shop does not count or say. */
  stock: number | undefined
  isBusy: boolean
  onChange: (change: CartChange) => void
}

/** One line of the basket: what, how many, for how much. */
export function LineRow({ line, currencyCode, stock, isBusy, onChange }: LineRowProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const messageId = useId()
  const keepFocus = useRowFocus()
  const [typed, setTyped] = useState(String(line.quantity))
  const [isWrong, setWrong] = useState(false)
  const [known, setKnown] = useState(line.quantity)
  if (known !== line.quantity) {
    // another quantity by now, whatever was typed before; a refused one stays as it was typed
    setKnown(line.quantity)
    setTyped(String(line.quantity))
  }
  const money = (amount: number) => renderMoney(String(amount), currencyCode, locale)
  const name = renderLineName(line)
  const setQuantity = (quantity: number) =>
    onChange((store, cart) => store.setQuantity(cart.id, line.id, quantity))
  const commit = () => {
    const quantity = typed.trim() === "" ? null : readQuantity(typed)
    setWrong(quantity === null)
    if (quantity !== null && quantity !== line.quantity) {
      setQuantity(quantity)
    }
  }
  const isShort = stock !== undefined && stock < line.quantity
  const error = isWrong
    ? t("basket.quantityWrong")
    : isShort
      ? t(stock > 0 ? "basket.left" : "basket.soldOut", { count: stock })
      : undefined
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-3 p-4 sm:grid-cols-[minmax(0,1fr)_6rem_7rem_auto] sm:px-6">
      <div className="min-w-0 max-sm:col-span-2">
        <p className="txt-small-plus">{name}</p>
        <p className="text-ui-fg-subtle">
          {[line.variant_sku, t(line.is_tax_inclusive ? "basket.each" : "basket.eachNet", { price: money(line.unit_price) })].filter(Boolean).join(" · ")}
        </p>
        <FieldMessage id={messageId} error={error} />
      </div>
      <div className="w-24">
        <input
          className="field"
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          aria-label={t("basket.quantityOf", { name })}
          aria-invalid={error !== undefined}
          aria-describedby={error ? messageId : undefined}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault()
              commit()
            }
          }}
        />
      </div>
      <p className="txt-small-plus self-center text-right">{money(line.total)}</p>
      <div className="max-sm:col-span-2 max-sm:-mt-1 sm:self-center">
        <Button
          size="small"
          variant="transparent"
          aria-label={t("basket.removeOf", { name })}
          // disabled, it would lose the focus
          aria-disabled={isBusy}
          onClick={(event) => {
            if (!isBusy) {
              keepFocus(event.currentTarget)
              setQuantity(0)
            }
          }}
        >
          {t("basket.remove")}
        </Button>
      </div>
    </li>
  )
}
