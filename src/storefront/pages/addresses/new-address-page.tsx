import { useTranslation } from "react-i18next"
import { useAddAddress } from "../../hooks/use-addresses"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { emptyAddress } from "./address-entries"
import { AddressForm } from "./address-form"

/** B14: one more place to deliver to. */
export default function NewAddressPage() {
  return (
    <MemberPage permission="addresses.manage">
      {(me) => <NewAddress countryCode={me.current?.company?.country_code ?? null} />}
    </MemberPage>
  )
}

function NewAddress({ countryCode }: { countryCode: string | null }) {
  const { t } = useTranslation()
  const add = useAddAddress()
  return (
    <FormPage heading={t("addresses.new")} lead={t("addresses.newLead")} back="/addresses">
      <AddressForm
        entries={emptyAddress(countryCode)}
        submit={t("addresses.newSubmit")}
        error={add.error}
        isPending={add.isPending}
        onSend={(input, onSaved) => add.mutate(input, { onSuccess: onSaved })}
      />
    </FormPage>
  )
}
