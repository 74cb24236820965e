import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { useRequestPasswordReset } from "../../hooks/use-password"

/** The password is changed through the own mailbox, which proves who asks. */
export function PasswordCard({ email }: { email: string }) {
  const { t } = useTranslation()
  const reset = useRequestPasswordReset()
  return (
    <section className="flex flex-col gap-3">
      <h2 className="txt-medium-plus">{t("account.password")}</h2>
      <div className="card flex flex-col gap-4 p-6">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <p role="status" className="min-w-0 flex-1 basis-60 text-pretty text-ui-fg-subtle">
            {t(reset.isSuccess ? "account.passwordSent" : "account.passwordText", { email })}
          </p>
          {!reset.isSuccess && (
            <Button
              variant="secondary"
              isLoading={reset.isPending}
              onClick={() => reset.mutate(email)}
            >
              {t("account.passwordAct")}
            </Button>
          )}
        </div>
        {reset.error && <ErrorNotice error={reset.error} />}
      </div>
    </section>
  )
}
