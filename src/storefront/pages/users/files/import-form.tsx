import { Spinner } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ActError } from "../../../feedback/act-error"
import { useCompanyParam } from "../../../hooks/use-company-param"
import { useCheckUserFile, useImportUsers } from "../../../hooks/use-user-files"
import { FileDrop } from "./file-drop"
import { ImportReport } from "./import-report"
import { readFile, type ReadFile } from "./read-file"

type Chosen = ReadFile & { name: string }

/** A chosen file is checked at once and changes nothing; what would come of it is seen before it is brought in. */
export function ImportForm() {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const check = useCheckUserFile()
  const bringIn = useImportUsers()
  const isBusy = check.isPending || bringIn.isPending
  const report = bringIn.data ?? (bringIn.error ? undefined : check.data)
  const isOpen = chosen?.ok === true && check.isSuccess && !bringIn.isSuccess
  const count = check.data?.created ?? 0

  const choose = async (file: File) => {
    check.reset()
    bringIn.reset()
    const read = await readFile(file)
    setChosen({ ...read, name: file.name })
    if (read.ok) {
      check.mutate(read.csv)
    }
  }
  return (
    <div className="card flex flex-col gap-6 p-6">
      <FileDrop
        chosen={chosen?.name ?? null}
        isDisabled={isBusy}
        error={chosen && !chosen.ok ? t(`files.problem.${chosen.problem}`) : undefined}
        onChoose={(file) => void choose(file)}
      />
      {isBusy && (
        <p role="status" className="flex items-center gap-2 text-ui-fg-subtle">
          <Spinner aria-hidden className="shrink-0 animate-spin" />
          {t(check.isPending ? "files.checking" : "files.bringing")}
        </p>
      )}
      {check.error && <ActError error={check.error} />}
      {bringIn.error && (
        <ActError error={bringIn.error}>
          <p>{t("files.again")}</p>
        </ActError>
      )}
      {report && <ImportReport report={report} />}
      {isOpen && count === 0 && <p className="text-ui-fg-subtle">{t("files.nothing")}</p>}
      <div className="flex flex-wrap justify-end gap-3">
        <Button asChild variant="secondary">
          <Link to={withCompany("/users")}>
            {t(bringIn.isSuccess ? "files.toUsers" : "common.cancel")}
          </Link>
        </Button>
        {isOpen && count > 0 && (
          <Button
            isLoading={bringIn.isPending}
            onClick={() => chosen.ok && bringIn.mutate(chosen.csv)}
          >
            {t("files.submit", { count })}
          </Button>
        )}
      </div>
    </div>
  )
}
