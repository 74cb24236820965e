import { useTranslation } from "react-i18next"
import { useForgetMe, useLogout } from "../../hooks/use-me"

/** Whose account is upgraded, and the way out for somebody else. */
export function SignedInAs({ email }: { email: string }) {
  const { t } = useTranslation()
  const logout = useLogout()
  const forgetMe = useForgetMe()
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 text-ui-fg-subtle">
      <span>{t("activate.signedInAs", { email })}</span>
      <button
        type="button"
        className="link"
        disabled={logout.isPending}
        onClick={() => logout.mutate(undefined, { onSuccess: () => forgetMe() })}
      >
        {t("activate.notYou")}
      </button>
    </p>
  )
}
