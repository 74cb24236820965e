import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { CustomerCenterError, type ImportedUser, type UserImportError, type UserImportReport } from "../../../client"
import { describeError } from "../../../feedback/describe-error"
import { useLocale } from "../../../i18n/use-locale"

/** What would come of a file, or came of it: how many rows of each kind, and why the others were left out. */
export function ImportReport({ report }: { report: UserImportReport }) {
  const { t } = useTranslation()
  const format = new Intl.NumberFormat(useLocale())
  const { created, created_users, unchanged, errors, error_count } = report
  return (
    <section aria-labelledby="report-heading" className="flex flex-col gap-4">
      <h2 id="report-heading" className="txt-medium-plus">
        {t(report.dry_run ? "files.checked" : "files.done")}
      </h2>
      <div role="status">
        <dl className="grid gap-3 sm:grid-cols-3">
          <Figure name={t(report.dry_run ? "files.toCreate" : "files.created")} count={created} />
          <Figure name={t("files.unchanged")} count={unchanged} />
          <Figure name={t("files.leftOut")} count={error_count} isBad={error_count > 0} />
        </dl>
      </div>
      {errors.length > 0 && <ErrorRows errors={errors} />}
      {created_users.length > 0 && (
        <CreatedRows
          label={t(report.dry_run ? "files.toCreateRows" : "files.createdRows")}
          users={created_users}
        />
      )}
      {errors.length < error_count && (
        <p className="text-ui-fg-subtle">
          {t("files.more", {
            shown: format.format(errors.length),
            total: format.format(error_count),
          })}
        </p>
      )}
    </section>
  )
}

function Figure({ name, count, isBad }: { name: string; count: number; isBad?: boolean }) {
  const format = new Intl.NumberFormat(useLocale())
  return (
    <div className="flex flex-row-reverse items-baseline justify-end gap-2 rounded-lg px-4 py-3 shadow-borders-base sm:flex-col-reverse sm:items-start sm:gap-0">
      <dt className="text-ui-fg-subtle">{name}</dt>
      <dd className={isBad ? "text-lg font-semibold text-ui-fg-error" : "text-lg font-semibold"}>
        {format.format(count)}
      </dd>
    </div>
  )
}

/** Scrolls within itself, as a file may have hundreds of rows. */
function Rows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="region"
      tabIndex={0}
      aria-label={label}
      className="max-h-96 overflow-y-auto rounded-lg shadow-borders-base outline-none focus-visible:shadow-borders-interactive-with-active"
    >
      <ul className="divide-y">{children}</ul>
    </div>
  )
}

function CreatedRows({ label, users }: { label: string; users: readonly ImportedUser[] }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-2">
      <h3 className="txt-small-plus">{label}</h3>
      <Rows label={label}>
        {users.map(({ line, first_name, last_name, email }) => (
          <li key={line} className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[5.5rem_1fr_1fr]">
            <span className="txt-small-plus">{t("files.line", { line })}</span>
            <span className="min-w-0">{`${first_name} ${last_name}`}</span>
            <span className="min-w-0 text-ui-fg-subtle">{email}</span>
          </li>
        ))}
      </Rows>
    </div>
  )
}

function ErrorRows({ errors }: { errors: readonly UserImportError[] }) {
  const { t } = useTranslation()
  return (
    <Rows label={t("files.leftOutRows")}>
      {errors.map((error, index) => (
        <li
          key={index}
          className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[5.5rem_8rem_1fr]"
        >
          <span className="flex flex-wrap gap-x-3 sm:contents">
            <span className="txt-small-plus">{t("files.line", { line: error.line })}</span>
            <span className="min-w-0">
              {error.column !== null && <code className="font-mono">{error.column}</code>}
            </span>
          </span>
          <Reason error={error} />
        </li>
      ))}
    </Rows>
  )
}

function Reason({ error }: { error: UserImportError }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { code, message } = error
  if (code === null) {
    return <span className="text-ui-fg-subtle">{message}</span>
  }
  const refusal = new CustomerCenterError({ code, message, status: 409 })
  return (
    <span className="text-ui-fg-subtle">
      {describeError(refusal, { locale, t, now: new Date() }).sentence}{" "}
      <code className="txt-compact-xsmall font-mono">{code}</code>
    </span>
  )
}
