import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

/** Leads to the login and back here; what was typed is kept on the way. */
export function SignInLink({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation()
  return (
    <Link className="link" to="/login?return_to=/activate" onClick={onLeave}>
      {t("activate.login")}
    </Link>
  )
}
