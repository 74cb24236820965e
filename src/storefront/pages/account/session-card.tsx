import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { useLeave } from "../../hooks/use-leave"
import { useLocale } from "../../i18n/use-locale"

export function SessionCard({ lastLoginAt }: { lastLoginAt: string | null }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { leave, isLeaving, error } = useLeave()
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" })
  return (
    <section className="flex flex-col gap-3">
      <h2 className="txt-medium-plus">{t("account.session")}</h2>
      <div className="card flex flex-col gap-4 p-6">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <p className="min-w-0 flex-1 basis-60 text-ui-fg-subtle">
            {lastLoginAt && t("account.lastLogin", { when: format.format(new Date(lastLoginAt)) })}
          </p>
          <Button variant="secondary" isLoading={isLeaving} onClick={leave}>
            {t("account.logout")}
          </Button>
        </div>
        {error && <ErrorNotice error={error} />}
      </div>
    </section>
  )
}
