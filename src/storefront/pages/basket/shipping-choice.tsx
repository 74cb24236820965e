import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { useChangeCart, type Shopper } from "../../hooks/use-basket"
import { useShippingOptions } from "../../hooks/use-delivery"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import type { StoreCart, StoreShippingOption } from "../../shop/store-types"

/** How it is sent. Where there is one way only, nobody has to choose it. */
export function ShippingChoice({ shopper, cart }: { shopper: Shopper; cart: StoreCart }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const options = useShippingOptions(cart)
  const { mutate, isPending, error, isError } = useChangeCart(shopper)
  const chosen = cart.shipping_methods?.[0]?.shipping_option_id ?? null
  const only = options.data?.length === 1 && !options.isFetching ? options.data[0]?.id : undefined
  const isToChoose = chosen === null && only !== undefined && !isError
  const choose = (optionId: string) => mutate((store, now) => store.chooseShipping(now.id, optionId))
  useEffect(() => {
    if (isToChoose && only !== undefined) {
      mutate((store, now) => store.chooseShipping(now.id, only))
    }
  }, [isToChoose, only, mutate])
  const price = ({ amount, calculated_price: calculated }: StoreShippingOption) => {
    if (amount === null || amount === 0) {
      return amount === null ? "" : t("basket.shippingFree")
    }
    const money = renderMoney(String(amount), cart.currency_code, locale)
    return calculated?.is_calculated_price_tax_inclusive === false ? t("basket.beforeTax", { price: money }) : money
  }
  return (
    <fieldset className="flex flex-col gap-2" aria-busy={isPending}>
      <legend className="txt-compact-small-plus mb-1.5">{t("basket.shipping")}</legend>
      {options.error && <ErrorNotice isQuiet error={options.error} onRetry={() => void options.refetch()} />}
      {options.data?.length === 0 && <p className="text-ui-fg-error">{t("basket.shippingNone")}</p>}
      {(options.data ?? []).map((option) => (
        <label key={option.id} className="flex cursor-pointer items-center gap-3">
          <input
            type="radio"
            name="shipping"
            className="size-4 shrink-0 accent-ui-fg-interactive aria-disabled:opacity-60"
            checked={option.id === chosen}
            // disabled, it would lose the focus
            aria-disabled={isPending}
            onChange={() => !isPending && choose(option.id)}
          />
          <span className="min-w-0 flex-1">{option.name}</span>
          <span className="text-ui-fg-subtle">{price(option)}</span>
        </label>
      ))}
      {error && (
        // the only one there is nobody has chosen
        <ErrorNotice
          isQuiet={only !== undefined}
          error={error}
          next={t("basket.changeFailed")}
          onRetry={only === undefined ? undefined : () => choose(only)}
        />
      )}
    </fieldset>
  )
}
