import { ArrowUpTray, DocumentText } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useId, useState, type DragEvent } from "react"
import { useTranslation } from "react-i18next"
import { FieldMessage } from "../../../form/field-message"

interface FileDropProps {
  /** Name of the file that was chosen. */
  chosen: string | null
  isDisabled: boolean
  error?: string
  onChoose: (file: File) => void
}

/** Takes a file by a click, by the keyboard, or dropped onto it. */
export function FileDrop({ chosen, isDisabled, error, onChoose }: FileDropProps) {
  const { t } = useTranslation()
  const id = useId()
  const [isOver, setOver] = useState(false)

  const choose = (files: FileList | null) => {
    const [file] = files ?? []
    if (file && !isDisabled) {
      onChoose(file)
    }
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files)
  }
  return (
    <div className="flex flex-col gap-1.5">
      <label
        className={clx(
          "flex cursor-pointer flex-col items-center gap-2 rounded-lg border border-dashed px-6 py-10 text-center transition-fg",
          "focus-within:shadow-borders-interactive-with-active hover:bg-ui-bg-base-hover",
          isOver ? "border-ui-border-interactive bg-ui-bg-base-hover" : "border-ui-border-strong",
          isDisabled && "cursor-not-allowed opacity-60"
        )}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span aria-hidden className="text-ui-fg-subtle">
          {chosen === null ? <ArrowUpTray /> : <DocumentText />}
        </span>
        <span className="txt-small-plus">{chosen ?? t("files.choose")}</span>
        <span className="text-ui-fg-subtle">
          {t(chosen === null ? "files.drop" : "files.chooseOther")}
        </span>
        <input
          type="file"
          name="file"
          accept=".csv,.txt,text/csv,text/plain"
          className="sr-only"
          // not disabled, which would take the focus away
          aria-disabled={isDisabled}
          aria-invalid={error !== undefined}
          aria-describedby={error ? id : undefined}
          onClick={(event) => isDisabled && event.preventDefault()}
          onChange={(event) => {
            choose(event.target.files)
            // the same file, mended meanwhile, may be chosen again
            event.target.value = ""
          }}
        />
      </label>
      <FieldMessage id={id} error={error} />
    </div>
  )
}
