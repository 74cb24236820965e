import { ArrowDownTray } from "@medusajs/icons"
import { Badge, Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { offerDownload } from "../../../app/offer-download"
import { useRoles } from "../../../hooks/use-access"
import { useFurtherFields } from "../../../hooks/use-further-fields"
import { useLocale } from "../../../i18n/use-locale"
import { CopyableText } from "../../copyable-text"
import { renderRoleName } from "../../role-name"
import { fileColumns, prepareHeader, prepareTemplate } from "./file-columns"

/** Which columns a file may have, what stands in them, and a template. */
export function ColumnsCard() {
  const { t } = useTranslation()
  const locale = useLocale()
  const roles = useRoles()
  const fields = useFurtherFields("users").data ?? []
  const fieldKeys = fields.map(({ key }) => key)
  const saveTemplate = () =>
    offerDownload(new Blob([prepareTemplate(fieldKeys)], { type: "text/csv" }), t("files.templateName"))
  return (
    <section aria-labelledby="columns-heading" className="card flex flex-col gap-4 p-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="columns-heading" className="txt-medium-plus">
          {t("files.columns")}
        </h2>
        <Button size="small" variant="secondary" onClick={saveTemplate}>
          <ArrowDownTray aria-hidden />
          {t("files.template")}
        </Button>
      </div>
      <dl className="divide-y border-y">
        {fileColumns.map(({ name, isRequired }) => (
          <Column key={name} name={name} isRequired={isRequired}>
            {t(`files.column.${name}`)}
            {name === "roles" && roles.data && (
              <Words
                words={roles.data.map((role) => [role.key, renderRoleName(role, t)] as const)}
              />
            )}
          </Column>
        ))}
        {fields.map(({ key, label, required, options }) => (
          <Column key={key} name={key} isRequired={required}>
            {label[locale]}
            {options && (
              <Words words={options.map((option) => [option.value, option.label[locale]] as const)} />
            )}
          </Column>
        ))}
      </dl>
      <p className="text-pretty text-ui-fg-subtle">{t("files.rules")}</p>
      <p className="text-ui-fg-subtle">
        {t("files.header")}{" "}
        <CopyableText what={t("files.headerLine")} text={prepareHeader(fieldKeys)} />
      </p>
    </section>
  )
}

interface ColumnProps {
  name: string
  isRequired: boolean
  children: ReactNode
}

function Column({ name, isRequired, children }: ColumnProps) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[13rem_1fr]">
      <dt className="flex flex-wrap items-center gap-2 self-start">
        <code className="font-mono">{name}</code>
        {isRequired && <Badge size="2xsmall">{t("files.required")}</Badge>}
      </dt>
      <dd className="text-ui-fg-subtle">{children}</dd>
    </div>
  )
}

/** What may stand in a column, and what it means. */
function Words({ words }: { words: ReadonlyArray<readonly [string, string]> }) {
  return (
    <ul className="mt-1 flex flex-col gap-0.5">
      {words.map(([word, meaning]) => (
        <li key={word}>
          <code className="font-mono text-ui-fg-base">{word}</code> {meaning}
        </li>
      ))}
    </ul>
  )
}
