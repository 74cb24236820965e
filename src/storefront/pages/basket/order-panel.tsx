import { Button } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { useShop } from "../../app/shop-context"
import { isCustomerCenterError, type ApprovalDetail, type CurrentPlace } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { hasApprovals } from "../../hooks/sees-approvals"
import { useOrderCart, usePurchaseCheck, type Shopper } from "../../hooks/use-basket"
import { usePaymentProviders, useStock } from "../../hooks/use-delivery"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { computeDiscount } from "../../shop/goods"
import { findOwnProvider } from "../../shop/place-order"
import type { PlacedOrder, StoreCart } from "../../shop/store-types"
import { SendToApprover } from "../approvals/send-to-approver"

interface OrderPanelProps {
  shopper: Shopper
  current: CurrentPlace
  cart: StoreCart
  /** What is typed and not saved yet. */
  typedNumber: string | null
  /** For an approver. */
  typedComment: string
  onTypeComment: (comment: string) => void
  onPlaced: (order: PlacedOrder) => void
  onSent: (request: ApprovalDetail) => void
}

/** What it costs, and the button: where it cannot be pressed, the reason stands with it. */
export function OrderPanel({ shopper, current, cart, typedNumber, typedComment, onTypeComment, onPlaced, onSent }: OrderPanelProps) {
  const { t } = useTranslation()
  const { data: check } = usePurchaseCheck(cart.id)
  const { config } = useShop()
  const order = useOrderCart(shopper, onPlaced)
  const isSending = useRef(false)
  const providers = usePaymentProviders(cart)
  const providerId = findOwnProvider(providers.data ?? [])
  const reason = useReason(cart, providers.isPending ? undefined : providerId)
  const number = typedNumber === null ? null : typedNumber.trim()
  const placeIt = () => {
    // a double click comes before the button is drawn as busy
    if (providerId === null || isSending.current) {
      return
    }
    isSending.current = true
    order.mutate(
      { cart, providerId, purchaseOrderNumber: number },
      {
        onSettled: () => {
          isSending.current = false
        },
      }
    )
  }
  return (
    <section aria-labelledby="basket-sum" className="card flex flex-col gap-4 p-5 sm:p-6">
      <h2 id="basket-sum" className="txt-medium-plus">
        {t("basket.sum")}
      </h2>
      <Sums cart={cart} />
      {order.error && <OrderError error={order.error} />}
      {providers.error && <ErrorNotice isQuiet error={providers.error} onRetry={() => void providers.refetch()} />}
      {check?.reason === "approval_required" && hasApprovals(current) ? (
        <SendToApprover
          check={check}
          placeId={shopper.placeId}
          missing={reason === "check" ? null : reason}
          comment={typedComment}
          onType={onTypeComment}
          purchaseOrderNumber={number}
          onSent={onSent}
        />
      ) : (
        <>
          <Button
            size="large"
            className="w-full"
            isLoading={order.isPending}
            disabled={reason !== null || providerId === null}
            aria-describedby="order-reason"
            onClick={placeIt}
          >
            {t("basket.order")}
          </Button>
          <p id="order-reason" className="text-pretty text-ui-fg-subtle">
            {reason === null ? t("basket.onAccount") : t(`basket.why.${reason}`)}
            {reason === "payment" && config.shop_url && (
              <>
                {" "}
                <a className="link" href={config.shop_url}>
                  {t("common.toShop")}
                </a>
              </>
            )}
          </p>
        </>
      )}
    </section>
  )
}

type Reason = "address" | "shipping" | "stock" | "payment" | "check" | "checking"

/**
 * Why it cannot be ordered now; null where nothing is known against it. A check that failed leaves it to the gate.
 *
 * @param providerId undefined as long as it is not known
 */
function useReason(cart: StoreCart, providerId: string | null | undefined): Reason | null {
  const check = usePurchaseCheck(cart.id)
  const stock = useStock(cart)
  if (!cart.shipping_address) {
    return "address"
  }
  if ((cart.shipping_methods ?? []).length === 0) {
    return "shipping"
  }
  if ((cart.items ?? []).some((line) => (stock.data?.get(line.variant_id ?? "") ?? Infinity) < line.quantity)) {
    return "stock"
  }
  if (providerId === null) {
    return "payment"
  }
  if (check.data?.allowed === false) {
    return "check"
  }
  return providerId === undefined || (check.isPending && !check.error) ? "checking" : null
}

/** The shop's refusal in the page's language; what was entered stays. */
function OrderError({ error }: { error: Error }) {
  const { t } = useTranslation()
  const sentences: Readonly<Record<string, string>> = {
    cart_repriced: t("basket.repriced"),
    insufficient_inventory: t("basket.soldOutNow"),
    company_required: t("company.choose"),
  }
  const sentence = isCustomerCenterError(error) ? sentences[error.code] : undefined
  return <ErrorNotice error={error} sentence={sentence} next={t("basket.refusedText")} />
}

/** The rows add up to the total, and the tax is part of them. */
function Sums({ cart }: { cart: StoreCart }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const money = (amount: number) => renderMoney(String(amount), cart.currency_code, locale)
  const discount = computeDiscount(cart)
  const rows = [
    [t("basket.goods"), money(cart.original_item_total), true],
    [t("basket.discount"), money(-discount), discount > 0],
    [t("basket.shippingCost"), money(cart.shipping_total), (cart.shipping_methods ?? []).length > 0],
    [t("basket.tax"), money(cart.tax_total), true],
  ] as const
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5">
      {rows
        .filter(([, , isShown]) => isShown)
        .map(([name, amount]) => (
          <div key={name} className="contents text-ui-fg-subtle">
            <dt>{name}</dt>
            <dd className="text-right">{amount}</dd>
          </div>
        ))}
      <div className="txt-medium-plus col-span-2 flex justify-between gap-4 border-t pt-2">
        <dt>{t("basket.total")}</dt>
        <dd className="text-right">{money(cart.total)}</dd>
      </div>
    </dl>
  )
}
