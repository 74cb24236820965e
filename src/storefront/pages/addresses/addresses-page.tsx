import { Buildings } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Me } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { useAddressBook } from "../../hooks/use-addresses"
import { useArrivalNote } from "../../hooks/use-arrival-note"
import { useCompanyParam } from "../../hooks/use-company-param"
import { EmptyState } from "../../list/empty-state"
import { PageHeading } from "../../shell/page-heading"
import { MemberPage } from "../member-page"
import { AddressSkeleton } from "./address-skeleton"
import { BillingCard } from "./billing-card"
import { DeliveryList } from "./delivery-list"

/** B14: "Where do we get it?" */
export default function AddressesPage() {
  return <MemberPage>{(me) => <Addresses me={me} />}</MemberPage>
}

function Addresses({ me }: { me: Me }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const saved = useArrivalNote("saved")
  const delegation = me.current?.delegation ?? null
  const isInCompany = Boolean(me.current?.company)
  const mayManage = me.current?.permissions.includes("addresses.manage") === true
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <PageHeading heading={t("addresses.title")} lead={t("addresses.lead")} />
        {isInCompany && mayManage && (
          <Button asChild size="large" className="max-sm:w-full">
            <Link to={withCompany("/addresses/new")}>{t("addresses.add")}</Link>
          </Button>
        )}
      </div>
      {saved !== null && (
        <div role="status">
          <Notice tone="success" title={saved} />
        </div>
      )}
      {delegation && (
        <Notice
          tone="info"
          title={t("addresses.ownCompany", { company: me.current?.company?.name ?? "" })}
        />
      )}
      {isInCompany ? (
        <Book mayManage={mayManage} />
      ) : (
        <EmptyState
          icon={<Buildings />}
          title={t("addresses.noCompany")}
          text={t("addresses.noCompanyText")}
        />
      )}
    </div>
  )
}

function Book({ mayManage }: { mayManage: boolean }) {
  const book = useAddressBook()
  return (
    <>
      {book.error && <ErrorNotice isQuiet error={book.error} onRetry={() => void book.refetch()} />}
      {book.isPending && <AddressSkeleton />}
      {book.data && (
        <>
          <BillingCard billing={book.data.billing_address} />
          <DeliveryList addresses={book.data.addresses} mayManage={mayManage} />
        </>
      )}
    </>
  )
}
