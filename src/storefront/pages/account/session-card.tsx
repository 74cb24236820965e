import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Modal } from "../../dialog/modal"
import { ErrorNotice } from "../../feedback/error-notice"
import { useEndSessions, useLeave } from "../../hooks/use-leave"
import { useLocale } from "../../i18n/use-locale"

/** Leaves here, or everywhere. */
export function SessionCard({ lastLoginAt }: { lastLoginAt: string | null }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { leave, isLeaving, error } = useLeave()
  const [isAsking, setAsking] = useState(false)
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" })
  return (
    <section className="flex flex-col gap-3">
      <h2 className="txt-medium-plus">{t("account.sessions")}</h2>
      <div className="card divide-y">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3 p-6">
          <p className="min-w-0 flex-1 basis-60 text-ui-fg-subtle">
            {lastLoginAt && t("account.lastLogin", { when: format.format(new Date(lastLoginAt)) })}
          </p>
          <Button variant="secondary" isLoading={isLeaving} onClick={leave}>
            {t("account.logout")}
          </Button>
          {error && <ErrorNotice error={error} />}
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3 p-6">
          <p className="min-w-0 flex-1 basis-60 text-pretty text-ui-fg-subtle">
            {t("account.endText")}
          </p>
          <Button variant="secondary" onClick={() => setAsking(true)}>
            {t("account.end")}
          </Button>
        </div>
      </div>
      {isAsking && <EndSessionsDialog onClose={() => setAsking(false)} />}
    </section>
  )
}

function EndSessionsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const end = useEndSessions()
  return (
    <Modal title={t("account.endTitle")} onClose={onClose}>
      <p className="text-ui-fg-subtle">{t("account.endEffect")}</p>
      {end.error && <ErrorNotice error={end.error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="secondary" onClick={onClose}>
          {t("common.cancel")}
        </Button>
        <Button variant="danger" isLoading={end.isPending} onClick={() => end.mutate()}>
          {t("account.end")}
        </Button>
      </div>
    </Modal>
  )
}
