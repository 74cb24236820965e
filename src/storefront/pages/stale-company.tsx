import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../feedback/error-notice"
import { useMe } from "../hooks/use-me"
import { PageHeading } from "../shell/page-heading"
import { PlaceList } from "./place-list"

/** A link or an old tab names a company in which this person does not act. */
export function StaleCompany({ error }: { error: Error | null }) {
  const { t } = useTranslation()
  const me = useMe(null)
  return (
    <div className="flex flex-col gap-6">
      <PageHeading heading={t("company.stale")} lead={t("company.staleText")} />
      {error && <ErrorNotice error={error} />}
      {me.data && <PlaceList me={me.data} />}
    </div>
  )
}
