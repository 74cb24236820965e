import { useId } from "react"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { SelectBox } from "../../form/select-box"
import { useApprovalMails, useChooseApprovalMails } from "../../hooks/use-approval-mails"

/** C4: a mail for each request as it comes, or one a day with all of them. */
export function ApprovalMailCard() {
  const { t } = useTranslation()
  const id = useId()
  const mails = useApprovalMails()
  const choose = useChooseApprovalMails()
  const error = mails.error ?? choose.error
  return (
    <section className="flex flex-col gap-3">
      <h2 className="txt-medium-plus">{t("approvals.mails.title")}</h2>
      <div className="card flex flex-col gap-4 p-6">
        {mails.data && (
          <div className="flex max-w-md flex-col gap-1.5">
            <label htmlFor={id} className="txt-compact-small-plus">
              {t("approvals.mails.mode")}
            </label>
            <SelectBox
              id={id}
              value={choose.isPending ? choose.variables : mails.data.mode}
              onChange={({ target }) => choose.mutate(target.value === "daily" ? "daily" : "at_once")}
            >
              <option value="at_once">{t("approvals.mails.at_once")}</option>
              <option value="daily">{t("approvals.mails.daily", { hour: mails.data.digest_hour })}</option>
            </SelectBox>
          </div>
        )}
        <p role="status" className="txt-small text-ui-fg-subtle empty:hidden">
          {choose.isSuccess && t("approvals.mails.saved")}
        </p>
        {error && <ErrorNotice isQuiet={mails.error !== null} error={error} />}
      </div>
    </section>
  )
}
