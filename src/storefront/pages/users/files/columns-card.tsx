import { ArrowDownTray } from "@medusajs/icons"
import { Badge, Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { offerDownload } from "../../../app/offer-download"
import { useRoles } from "../../../hooks/use-access"
import { CopyableText } from "../../copyable-text"
import { renderRoleName } from "../../role-name"
import { fileColumns, templateCsv } from "./file-columns"

/** Which columns a file may have, what stands in them, and a template. */
export function ColumnsCard() {
  const { t } = useTranslation()
  const roles = useRoles()
  return (
    <section aria-labelledby="columns-heading" className="card flex flex-col gap-4 p-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="columns-heading" className="txt-medium-plus">
          {t("files.columns")}
        </h2>
        <Button
          size="small"
          variant="secondary"
          onClick={() =>
            offerDownload(new Blob([templateCsv], { type: "text/csv" }), t("files.templateName"))
          }
        >
          <ArrowDownTray aria-hidden />
          {t("files.template")}
        </Button>
      </div>
      <dl className="divide-y border-y">
        {fileColumns.map(({ name, isRequired }) => (
          <div key={name} className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[13rem_1fr]">
            <dt className="flex flex-wrap items-center gap-2 self-start">
              <code className="font-mono">{name}</code>
              {isRequired && <Badge size="2xsmall">{t("files.required")}</Badge>}
            </dt>
            <dd className="text-ui-fg-subtle">
              {t(`files.column.${name}`)}
              {name === "roles" && roles.data && (
                <ul className="mt-1 flex flex-col gap-0.5">
                  {roles.data.map((role) => (
                    <li key={role.key}>
                      <code className="font-mono text-ui-fg-base">{role.key}</code>{" "}
                      {renderRoleName(role, t)}
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-pretty text-ui-fg-subtle">{t("files.rules")}</p>
      <p className="text-ui-fg-subtle">
        {t("files.header")}{" "}
        <CopyableText
          what={t("files.headerLine")}
          text={fileColumns.map(({ name }) => name).join(",")}
        />
      </p>
    </section>
  )
}
