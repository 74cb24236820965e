import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { MessagePage } from "../message-page"

/** A8: the account is there; the address has to be confirmed before the first login. */
export function ConfirmAddressStep({ email }: { email: string }) {
  const { t } = useTranslation()
  return (
    <MessagePage
      icon="mail"
      heading={t("activate.confirmTitle")}
      text={[t("activate.confirmText", { email }), t("activate.confirmSpam")]}
    >
      <Button asChild size="large" variant="secondary">
        <Link to="/login">{t("common.toLogin")}</Link>
      </Button>
    </MessagePage>
  )
}
