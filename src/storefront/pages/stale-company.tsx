import { useTranslation } from "react-i18next"
import { isCustomerCenterError } from "../client"
import { ErrorNotice } from "../feedback/error-notice"
import { useCompanyParam } from "../hooks/use-company-param"
import { isInvitation } from "../hooks/list-companies"
import { useMe } from "../hooks/use-me"
import { PageHeading } from "../shell/page-heading"
import { SupportContact } from "../shell/support-contact"
import { PlaceList } from "./place-list"

const closedReasons = ["user_deactivated", "company_inactive"] as const

/**
 * The person does not act in the company of this page: deactivated meanwhile, the
 * company shut, or a link or an old tab of a company that was never their own.
 */
export function StaleCompany({ error }: { error: Error | null }) {
  const { t } = useTranslation()
  const { companyId } = useCompanyParam()
  const me = useMe(null)
  const places = me.data?.places ?? []
  const place = companyId
    ? places.find(({ company }) => company?.id === companyId)
    : places.find((one) => one.reason !== null && !isInvitation(one))
  const reason =
    place && isInvitation(place)
      ? undefined
      : closedReasons.find(
          (code) => code === place?.reason || isCustomerCenterError(error, code)
        )
  return (
    <div className="flex flex-col gap-6">
      <PageHeading
        heading={t(reason ? `closed.${reason}` : "company.stale")}
        lead={
          reason
            ? t(`closed.${reason}_text`, { company: place?.company?.name ?? t("closed.company") })
            : t("company.staleText")
        }
      />
      {error && !reason && <ErrorNotice isQuiet error={error} />}
      {reason && (
        <div className="text-ui-fg-subtle">
          <SupportContact lead={t("footer.support")} />
        </div>
      )}
      {me.data && places.length > 0 && <PlaceList me={me.data} />}
    </div>
  )
}
