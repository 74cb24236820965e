import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { MessagePage } from "./message-page"

export default function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <MessagePage icon="search" heading={t("errors.notFound")} text={[t("errors.notFoundText")]}>
      <Button asChild size="large" variant="secondary">
        <Link to="/">{t("common.toHome")}</Link>
      </Button>
    </MessagePage>
  )
}
