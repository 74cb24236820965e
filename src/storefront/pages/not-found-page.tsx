import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useCompanyParam } from "../hooks/use-company-param"
import { MessagePage } from "./message-page"

export default function NotFoundPage() {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  return (
    <MessagePage icon="search" heading={t("errors.notFound")} text={[t("errors.notFoundText")]}>
      <Button asChild size="large" variant="secondary">
        <Link to={withCompany("/")}>{t("common.toHome")}</Link>
      </Button>
    </MessagePage>
  )
}
