import { MapPin } from "@medusajs/icons"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { isCustomerCenterError, type Address } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { useFreshAddressBook, useUpdateAddress } from "../../hooks/use-addresses"
import { EmptyState } from "../../list/empty-state"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { AddressConflict } from "./address-conflict"
import { readAddress } from "./address-entries"
import { AddressForm } from "./address-form"
import { askAnew } from "../../form/ask-anew"

/** B14: changes a delivery address. */
export default function EditAddressPage() {
  const { id = "" } = useParams()
  return (
    <MemberPage permission="addresses.manage">{() => <EditAddress key={id} id={id} />}</MemberPage>
  )
}

function EditAddress({ id }: { id: string }) {
  const { t } = useTranslation()
  const book = useFreshAddressBook()
  const [opened, setOpened] = useState<Address | null>(null)
  const found = book.data?.addresses.find((address) => address.id === id)
  // as it was opened, so that entries stay where somebody else removes the address meanwhile
  const address = opened ?? found
  if (opened === null && found) {
    setOpened(found)
  }
  const findNow = async () => (await askAnew(book))?.addresses.find((one) => one.id === id)
  return (
    <FormPage
      heading={address?.label ?? t("addresses.edit")}
      lead={t("addresses.editLead")}
      back="/addresses"
    >
      {book.error && !address && (
        <ErrorNotice isQuiet error={book.error} onRetry={() => void book.refetch()} />
      )}
      {book.isPending && <CardSkeleton lines={5} />}
      {book.data && !address && (
        <EmptyState icon={<MapPin />} title={t("addresses.gone")} text={t("addresses.goneText")} />
      )}
      {address && <EditAddressForm address={address} onAskAnew={findNow} />}
    </FormPage>
  )
}

interface EditAddressFormProps {
  /** As it was when the form was opened. */
  address: Address
  onAskAnew: () => Promise<Address | undefined>
}

function EditAddressForm({ address, onAskAnew }: EditAddressFormProps) {
  const { t } = useTranslation()
  const update = useUpdateAddress(address.id)
  const [conflict, setConflict] = useState<Address | null>(null)
  const [isAsking, setAsking] = useState(false)
  const { version } = conflict ?? address

  const showConflict = async () => {
    setAsking(true)
    setConflict((await onAskAnew()) ?? null)
    setAsking(false)
  }
  return (
    <AddressForm
      entries={readAddress(address)}
      submit={t("common.save")}
      error={isAsking || (conflict && isOutdated(update.error)) ? null : update.error}
      isPending={update.isPending || isAsking}
      onSend={(input, onSaved) =>
        update.mutate(
          { ...input, version },
          {
            onSuccess: onSaved,
            onError: (refused) => {
              if (isOutdated(refused)) {
                void showConflict()
              }
            },
          }
        )
      }
    >
      {conflict && <AddressConflict current={conflict} />}
    </AddressForm>
  )
}

function isOutdated(error: unknown): boolean {
  return isCustomerCenterError(error, "changed_meanwhile")
}
