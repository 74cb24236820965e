import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AddressBook } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { SelectBox } from "../../form/select-box"
import { useAddressBook } from "../../hooks/use-addresses"
import { useChangeCart, type Shopper } from "../../hooks/use-basket"
import { useCompanyParam } from "../../hooks/use-company-param"
import { isSameAddress, listAddressChoices, toBilling } from "../../shop/cart-address"
import { sellsTo } from "../../shop/start-cart"
import type { StoreCart } from "../../shop/store-types"
import { AddressLines } from "../address-lines"
import { ShippingChoice } from "./shipping-choice"

interface DeliveryCardProps {
  shopper: Shopper
  cart: StoreCart
}

/** Where it goes, how, and to whom the invoice: addresses from the company's book (B14), ways of sending from the shop. */
export function DeliveryCard({ shopper, cart }: DeliveryCardProps) {
  const { t } = useTranslation()
  const book = useAddressBook()
  return (
    <section aria-labelledby="delivery" className="card flex flex-col gap-5 p-5 sm:p-6">
      <h2 id="delivery" className="txt-medium-plus">
        {t("basket.delivery")}
      </h2>
      {book.error && <ErrorNotice isQuiet error={book.error} onRetry={() => void book.refetch()} />}
      {book.isPending && <CardSkeleton lines={1} />}
      {book.data && <Addresses shopper={shopper} cart={cart} book={book.data} />}
      {cart.shipping_address && <ShippingChoice shopper={shopper} cart={cart} />}
    </section>
  )
}

function Addresses({ shopper, cart, book }: DeliveryCardProps & { book: AddressBook }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const id = useId()
  const { mutate, isPending, error } = useChangeCart(shopper)
  const choices = listAddressChoices(book, shopper.orderer)
  const chosen = choices.find(({ address }) => isSameAddress(cart.shipping_address, address))
  const billing = toBilling(book, shopper.orderer)
  const choose = (choiceId: string) => {
    const choice = choices.find((one) => one.id === choiceId)
    if (choice) {
      mutate((store, now) =>
        store.updateCart(now.id, {
          shipping_address: choice.address,
          // the ERP says where the invoice goes, by now too
          ...(billing ? { billing_address: billing } : {}),
        })
      )
    }
  }
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-1.5">
          <label htmlFor={id} className="txt-compact-small-plus">
            {t("basket.deliverTo")}
          </label>
          <SelectBox
            id={id}
            name="delivery"
            aria-disabled={isPending}
            value={chosen?.id ?? (cart.shipping_address ? "other" : "")}
            onChange={(event) => !isPending && choose(event.target.value)}
          >
            {!chosen && (
              <option value={cart.shipping_address ? "other" : ""} disabled>
                {t(cart.shipping_address ? "basket.addressOther" : "basket.choose")}
              </option>
            )}
            {choices.map((choice) => {
              const label = choice.label ?? t("basket.billing")
              const isHere = sellsTo(cart.region, choice.address.country_code ?? null)
              return (
                <option key={choice.id} value={choice.id} disabled={!isHere}>
                  {isHere ? label : t("basket.addressNotHere", { label })}
                </option>
              )
            })}
          </SelectBox>
          {cart.shipping_address && (
            <div className="pt-1 text-ui-fg-subtle">
              <CartAddress address={cart.shipping_address} />
            </div>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-1.5">
          <h3 className="txt-compact-small-plus">{t("basket.billTo")}</h3>
          <div className="text-ui-fg-subtle">
            {cart.billing_address ? <CartAddress address={cart.billing_address} /> : t("basket.addressNone")}
          </div>
        </div>
      </div>
      {choices.length === 0 && (
        <p className="text-pretty text-ui-fg-subtle">
          {t("basket.addressNoneText")}{" "}
          <Link className="link" to={withCompany("/addresses")}>
            {t("basket.addressBook")}
          </Link>
        </p>
      )}
      {error && <ErrorNotice error={error} next={t("basket.changeFailed")} />}
    </>
  )
}

function CartAddress({ address }: { address: NonNullable<StoreCart["shipping_address"]> }) {
  return <AddressLines address={{ ...address, recipient: address.company }} none="" />
}
