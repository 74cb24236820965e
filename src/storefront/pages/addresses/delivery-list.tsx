import { MagnifyingGlass, MapPin } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useCallback, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Address } from "../../client"
import { Notice } from "../../feedback/notice"
import { renderCountry } from "../../form/list-countries"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useLocale } from "../../i18n/use-locale"
import { EmptyState } from "../../list/empty-state"
import { Pager } from "../../list/pager"
import { SearchField } from "../../list/search-field"
import { pageSize, useListAddress } from "../../list/use-list-address"
import { AddressCard } from "./address-card"
import { RemoveAddressDialog } from "./remove-address-dialog"

/** From so many on there is something to search. */
const searchedFrom = 7

interface DeliveryListProps {
  addresses: readonly Address[]
  mayManage: boolean
}

/** The delivery addresses, offered to all users of the company; the whole book is here, so it is searched here. */
export function DeliveryList({ addresses, mayManage }: DeliveryListProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const list = useListAddress()
  const { read, change } = list
  const [asked, setAsked] = useState<{ address: Address; opener: HTMLElement } | null>(null)
  const [removed, setRemoved] = useState<string | null>(null)
  const q = read("q")
  const search = useCallback((text: string) => change({ q: text }, { replace: true }), [change])
  const found = addresses.filter((address) =>
    describe(address, renderCountry(address.country_code, locale)).includes(q.toLowerCase())
  )
  const offset = Math.min(list.page - 1, Math.floor(Math.max(found.length - 1, 0) / pageSize)) * pageSize
  const shown = found.slice(offset, offset + pageSize)
  const isLast = offset + pageSize >= found.length
  return (
    <section aria-labelledby="delivery-heading" className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        <h2 id="delivery-heading" className="txt-medium-plus">
          {t("addresses.delivery")}
        </h2>
        <p className="text-pretty text-ui-fg-subtle">
          {t(mayManage ? "addresses.deliveryText" : "addresses.deliveryReadOnly")}
        </p>
      </div>
      {(addresses.length >= searchedFrom || q !== "") && (
        <div role="search" className="flex">
          <SearchField label={t("addresses.search")} value={q} onSearch={search} />
        </div>
      )}
      {removed !== null && (
        <div role="status">
          <Notice tone="success" title={t("addresses.removed", { label: removed })} />
        </div>
      )}
      {shown.length > 0 && (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {shown.map((address) => (
            <AddressCard
              key={address.id}
              address={address}
              onRemove={
                mayManage
                  ? (opener) => {
                      setRemoved(null)
                      setAsked({ address, opener })
                    }
                  : null
              }
            />
          ))}
        </ul>
      )}
      {found.length > pageSize && (
        <Pager
          address={list}
          list={{
            count: found.length,
            count_is_minimum: false,
            offset,
            next: isLast ? null : "page",
          }}
          shown={shown.length}
        />
      )}
      {found.length === 0 && addresses.length > 0 && (
        <EmptyState
          icon={<MagnifyingGlass />}
          title={t("addresses.noResult")}
          text={t("addresses.noResultText")}
        >
          <Button variant="secondary" onClick={() => change({ q: null })}>
            {t("list.clear")}
          </Button>
        </EmptyState>
      )}
      {addresses.length === 0 && <NoAddress mayManage={mayManage} />}
      {asked && (
        <RemoveAddressDialog
          {...asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setRemoved(asked.address.label)
            setAsked(null)
          }}
        />
      )}
    </section>
  )
}

function NoAddress({ mayManage }: { mayManage: boolean }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  return (
    <EmptyState
      icon={<MapPin />}
      title={t("addresses.empty")}
      text={t(mayManage ? "addresses.emptyText" : "addresses.emptyReadOnly")}
    >
      {mayManage && (
        <Button asChild variant="secondary">
          <Link to={withCompany("/addresses/new")}>{t("addresses.addFirst")}</Link>
        </Button>
      )}
    </EmptyState>
  )
}

/** All that an address may be found by. */
function describe(address: Address, country: string): string {
  const { label, recipient, address_1, address_2, postal_code, city, province } = address
  return [label, recipient, address_1, address_2, postal_code, city, province, country]
    .join("\n")
    .toLowerCase()
}
