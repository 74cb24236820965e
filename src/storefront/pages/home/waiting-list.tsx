import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Me } from "../../client"
import { useCompanyParam } from "../../hooks/use-company-param"

/** What waits for this person, the most pressing first. */
export function WaitingList({ me }: { me: Me }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const { user, places } = me
  const hasName = Boolean(user.first_name && user.last_name)
  const isEmpty = user.email_confirmed && hasName && places.length > 0
  return (
    <section className="flex flex-col gap-3">
      <h2 className="txt-medium-plus">{t("home.waiting")}</h2>
      <div className="card divide-y">
        {places.length === 0 && (
          <Waiting title={t("home.waitActivate")} text={t("home.waitActivateText")}>
            <Act to="/activate" label={t("home.waitActivateAct")} />
          </Waiting>
        )}
        {!user.email_confirmed && (
          <Waiting
            title={t("home.waitConfirm")}
            text={t("home.waitConfirmText", { email: user.email })}
          />
        )}
        {!hasName && (
          <Waiting title={t("home.waitName")} text={t("home.waitNameText")}>
            <Act to={withCompany("/account")} label={t("home.waitNameAct")} />
          </Waiting>
        )}
        {isEmpty && <Waiting title={t("home.nothing")} text={t("home.nothingText")} />}
      </div>
    </section>
  )
}

function Waiting({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 px-6 py-4">
      <div className="min-w-0 flex-1 basis-60">
        <p className="txt-small-plus">{title}</p>
        <p className="text-pretty text-ui-fg-subtle">{text}</p>
      </div>
      {children}
    </div>
  )
}

function Act({ to, label }: { to: string; label: string }) {
  return (
    <Button asChild size="small" variant="secondary">
      <Link to={to}>{label}</Link>
    </Button>
  )
}
