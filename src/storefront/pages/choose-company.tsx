import { useTranslation } from "react-i18next"
import type { Me } from "../client"
import { PageHeading } from "../shell/page-heading"
import { PlaceList } from "./place-list"

/** Somebody has a place in several companies and has not said in which to act. */
export function ChooseCompany({ me }: { me: Me }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-6">
      <PageHeading heading={t("company.choose")} lead={t("company.chooseText")} />
      <PlaceList me={me} />
    </div>
  )
}
