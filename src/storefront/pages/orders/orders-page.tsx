import { ArrowDownTray, Buildings, MagnifyingGlass, Receipt } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { offerDownload } from "../../app/offer-download"
import type { Me } from "../../client"
import { ActError } from "../../feedback/act-error"
import { ErrorNotice } from "../../feedback/error-notice"
import { useExportOrders, useOrders } from "../../hooks/use-orders"
import { useIsNarrow } from "../../hooks/use-is-narrow"
import { EmptyState } from "../../list/empty-state"
import { Pager } from "../../list/pager"
import { RowsSkeleton } from "../../list/rows-skeleton"
import { useLastPage } from "../../list/use-last-page"
import { useListAddress, type ListAddress } from "../../list/use-list-address"
import { PageHeading } from "../../shell/page-heading"
import { Segmented } from "../../shell/segmented"
import { MemberPage } from "../member-page"
import { OrderCards } from "./order-cards"
import { OrderFilters } from "./order-filters"
import { OrderTable } from "./order-table"
import { filterNames, readOrderFilter, readOrderQuery } from "./read-order-query"

/** G7: "What became of it?" */
export default function OrdersPage() {
  return <MemberPage permission="orders.view_own">{(me) => <Orders me={me} />}</MemberPage>
}

function Orders({ me }: { me: Me }) {
  const { t } = useTranslation()
  const address = useListAddress()
  const permissions = me.current?.permissions ?? []
  const seesCompany = permissions.includes("orders.view_company")
  const isMine = !seesCompany || address.read("whose") !== "company"
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <PageHeading heading={t("orders.title")} lead={t("orders.lead")} />
        {seesCompany && !isMine && permissions.includes("export") && <ExportOrders address={address} />}
      </div>
      {me.current?.company ? (
        <>
          {seesCompany && (
            <div className="flex">
              <Segmented
                legend={t("orders.whose")}
                value={isMine ? "mine" : "company"}
                options={(["mine", "company"] as const).map((value) => ({
                  value,
                  label: t(`orders.${value}`),
                  show: t(`orders.${value}`),
                }))}
                onChange={(value) => address.change({ whose: value === "mine" ? null : value })}
              />
            </div>
          )}
          <OrderList address={address} isMine={isMine} />
        </>
      ) : (
        <EmptyState icon={<Buildings />} title={t("orders.noCompany")} text={t("orders.noCompanyText")} />
      )}
    </div>
  )
}

function OrderList({ address, isMine }: { address: ListAddress; isMine: boolean }) {
  const { t } = useTranslation()
  const isNarrow = useIsNarrow()
  const list = useOrders(readOrderQuery(address), { isMine })
  const orders = list.data?.orders ?? []
  const isToCome = useLastPage(address, { list: list.data, shown: orders.length, isOfBefore: list.isPlaceholderData })
  const isFiltered = filterNames.some((name) => address.read(name) !== "")
  const Rows = isNarrow ? OrderCards : OrderTable
  return (
    <div className="flex flex-col gap-4">
      <OrderFilters address={address} withOrder={isNarrow} />
      {list.error && <ErrorNotice isQuiet error={list.error} onRetry={() => void list.refetch()} />}
      {(list.isPending || isToCome) && <RowsSkeleton />}
      {list.data && orders.length > 0 && (
        <>
          <div aria-busy={list.isPlaceholderData} className="aria-busy:opacity-60">
            <Rows orders={orders} address={address} />
          </div>
          <Pager address={address} list={list.data} shown={orders.length} />
        </>
      )}
      {list.data && orders.length === 0 && !isToCome && (
        <EmptyState
          icon={isFiltered ? <MagnifyingGlass /> : <Receipt />}
          title={t(isFiltered ? "orders.noResult" : "orders.empty")}
          text={t(isFiltered ? "orders.noResultText" : "orders.emptyText")}
        >
          {isFiltered && (
            <Button
              variant="secondary"
              onClick={() => address.change(Object.fromEntries(filterNames.map((name) => [name, null])))}
            >
              {t("list.clear")}
            </Button>
          )}
        </EmptyState>
      )}
    </div>
  )
}

/** What the list is filtered by, all pages of it. */
function ExportOrders({ address }: { address: ListAddress }) {
  const { t } = useTranslation()
  const exporting = useExportOrders()
  return (
    <div className="flex flex-col gap-2 max-sm:w-full">
      <Button
        size="large"
        variant="secondary"
        isLoading={exporting.isPending}
        onClick={() =>
          exporting.mutate(readOrderFilter(address), { onSuccess: (file) => offerDownload(file, "orders.csv") })
        }
      >
        <ArrowDownTray aria-hidden />
        {t("orders.export")}
      </Button>
      {exporting.error && <ActError error={exporting.error} />}
    </div>
  )
}
