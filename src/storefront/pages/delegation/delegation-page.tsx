import { useTranslation } from "react-i18next"
import { PageHeading } from "../../shell/page-heading"
import { MemberPage } from "../member-page"
import { DelegateForm } from "./delegate-form"
import { DelegatedCustomer } from "./delegated-customer"

/** "For whom do I act?" (B10) */
export default function DelegationPage() {
  const { t } = useTranslation()
  return (
    <MemberPage permission="delegate">
      {(me) => (
        <div className="mx-auto flex w-full max-w-3xl flex-col gap-8">
          <PageHeading heading={t("delegation.title")} lead={t("delegation.lead")} />
          {me.current?.delegation ? <DelegatedCustomer /> : <DelegateForm />}
        </div>
      )}
    </MemberPage>
  )
}
