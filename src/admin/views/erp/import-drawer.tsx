import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { Choice } from "../../components/choice"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useImportDirectory, type DirectoryImportInput } from "../../hooks/directory"
import { useTexts } from "../../hooks/use-texts"
import { FileField } from "./file-field"
import { ImportReport } from "./import-report"

type Kind = DirectoryImportInput["kind"]

const kinds: readonly Kind[] = ["customers", "contacts", "invoices"]

/** Brings a CSV file into the directory; a dry run says first what would become of each line. */
export function ImportDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const [kind, setKind] = useState<Kind>("customers")
  const [csv, setCsv] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const load = useImportDirectory()

  const run = (dryRun: boolean) => {
    if (csv === null) {
      setTried(true)
      return
    }
    load.mutate(
      { kind, csv, dry_run: dryRun },
      {
        onSuccess: (report) => {
          if (!report.dry_run && report.error_count === 0) {
            toast.success(t("directory.importDone"))
          }
        },
      }
    )
  }
  const choose = (value: string) => {
    const chosen = kinds.find((candidate) => candidate === value)
    if (chosen) {
      setKind(chosen)
      load.reset()
    }
  }
  const dryRunning = load.isPending && load.variables.dry_run === true

  return (
    <FormDrawer
      onClose={onClose}
      title={t("directory.importTitle")}
      description={t("directory.importText")}
      submitLabel={t("directory.importRun")}
      busy={load.isPending && !dryRunning}
      error={load.error}
      blocked={dryRunning}
      onSubmit={() => run(false)}
      secondary={
        <Button
          size="small"
          variant="secondary"
          type="button"
          disabled={load.isPending}
          isLoading={dryRunning}
          onClick={() => run(true)}
        >
          {t("directory.dryRun")}
        </Button>
      }
    >
      <Field label={t("directory.kind")} hint={t(`directory.columns.${kind}`)}>
        {({ id }) => (
          <Choice
            id={id}
            label={t("directory.kind")}
            size="base"
            value={kind}
            onChoose={choose}
            options={kinds.map((value) => ({ value, label: t(`directory.kinds.${value}`) }))}
          />
        )}
      </Field>
      <FileField
        isMissing={isTried && csv === null}
        onRead={(text) => {
          setCsv(text)
          load.reset()
        }}
      />
      {load.data && <ImportReport report={load.data} />}
    </FormDrawer>
  )
}
