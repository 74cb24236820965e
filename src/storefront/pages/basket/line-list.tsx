import { useTranslation } from "react-i18next"
import { isCustomerCenterError } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { useChangeCart, type Shopper } from "../../hooks/use-basket"
import { useStock } from "../../hooks/use-delivery"
import type { StoreCart } from "../../shop/store-types"
import { LineRow } from "./line-row"

/** What lies in the basket. */
export function LineList({ shopper, cart }: { shopper: Shopper; cart: StoreCart }) {
  const { t } = useTranslation()
  const change = useChangeCart(shopper)
  const stock = useStock(cart)
  return (
    <section aria-labelledby="basket-lines" className="flex flex-col gap-3">
      <h2 id="basket-lines" className="txt-medium-plus">
        {t("basket.lines")}
      </h2>
      {change.error && (
        <ErrorNotice
          error={change.error}
          sentence={isCustomerCenterError(change.error) && change.error.code === "insufficient_inventory" ? t("basket.short") : undefined}
          next={t("basket.changeFailed")}
        />
      )}
      <ul aria-busy={change.isPending} className="card divide-y aria-busy:opacity-60">
        {(cart.items ?? []).map((line) => (
          <LineRow
            key={line.id}
            line={line}
            currencyCode={cart.currency_code}
            stock={line.variant_id === null ? undefined : stock.data?.get(line.variant_id)}
            isBusy={change.isPending}
            onChange={change.mutate}
          />
        ))}
      </ul>
    </section>
  )
}
