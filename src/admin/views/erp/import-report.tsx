import { Text } from "@medusajs/ui"
import type { DirectoryImport } from "../../../api/schemas/operations"
import { useTexts } from "../../hooks/use-texts"

/** What became, or would become, of the file's lines; refused ones line by line. */
export function ImportReport({ report }: { report: DirectoryImport }) {
  const { t, locale } = useTexts()
  const number = new Intl.NumberFormat(locale)
  const figures = [
    { label: t("directory.created"), value: report.created },
    { label: t("directory.updated"), value: report.updated },
    { label: t("directory.unchanged"), value: report.unchanged },
    { label: t("directory.refused"), value: report.error_count },
  ]
  return (
    <div role="status" className="flex flex-col gap-3">
      <Text size="small" weight="plus">
        {t(report.dry_run ? "directory.dryRunReport" : "directory.importReport")}
      </Text>
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {figures.map(({ label, value }) => (
          <div key={label} className="bg-ui-bg-subtle rounded-md px-3 py-2">
            <dt className="txt-compact-xsmall text-ui-fg-subtle">{label}</dt>
            <dd className="txt-compact-medium-plus">{number.format(value)}</dd>
          </div>
        ))}
      </dl>
      {report.errors.length > 0 && <RefusedLines report={report} />}
    </div>
  )
}

function RefusedLines({ report }: { report: DirectoryImport }) {
  const { t } = useTexts()
  return (
    <div className="flex flex-col gap-2">
      <Text size="small">{t("directory.refusedText")}</Text>
      <ul
        tabIndex={0}
        aria-label={t("directory.refused")}
        className="border-ui-border-base divide-y max-h-72 overflow-auto rounded-md border"
      >
        {report.errors.map((error, index) => (
          <li key={index} className="txt-compact-small flex flex-col gap-0.5 px-3 py-2">
            <span className="txt-compact-small-plus [overflow-wrap:anywhere]">
              {t("directory.lineAndColumn", { line: error.line, column: error.column ?? "–" })}
            </span>
            <span className="text-ui-fg-subtle [overflow-wrap:anywhere]">{error.message}</span>
          </li>
        ))}
      </ul>
      {report.error_count > report.errors.length && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("directory.firstErrors", { shown: report.errors.length, all: report.error_count })}
        </Text>
      )}
    </div>
  )
}
