import { useRef, useState, type ChangeEvent } from "react"
import { Field } from "../../components/field"
import { useTexts } from "../../hooks/use-texts"
import { readTextFile, type TextFile } from "./read-text-file"

type Problem = Extract<TextFile, { ok: false }>["reason"]

/**
 * Picks a file and hands on its text, or null where it is none that can be imported. The browser's own control would
 * speak the browser's language, so it is hidden behind a label of ours.
 */
export function FileField({ isMissing, onRead }: { isMissing: boolean; onRead: (text: string | null) => void }) {
  const { t } = useTexts()
  const [name, setName] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const latest = useRef<File | null>(null)

  const pick = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0] ?? null
    latest.current = file
    setName(file?.name ?? null)
    setProblem(null)
    onRead(null)
    if (!file) {
      return
    }
    const read = await readTextFile(file)
    // or choosing the same file again, mended, would change nothing for the browser
    target.value = ""
    if (latest.current !== file) {
      return
    }
    if (read.ok) {
      onRead(read.text)
    } else {
      setProblem(read.reason)
    }
  }

  return (
    <Field
      label={t("directory.file")}
      hint={t("directory.fileHint")}
      error={problem ? t(`directory.fileProblems.${problem}`) : isMissing ? t("directory.fileMissing") : undefined}
    >
      {(control) => (
        <div className="flex items-center gap-3">
          <input
            {...control}
            type="file"
            accept=".csv,text/csv,text/plain"
            onChange={pick}
            className="peer sr-only"
          />
          <label
            htmlFor={control.id}
            aria-hidden="true"
            className="txt-compact-small-plus bg-ui-button-neutral hover:bg-ui-button-neutral-hover shadow-buttons-neutral peer-focus-visible:shadow-buttons-neutral-focus shrink-0 cursor-pointer rounded-md px-2 py-1"
          >
            {t("directory.chooseFile")}
          </label>
          <span className="txt-compact-small text-ui-fg-subtle min-w-0 truncate">
            {name ?? t("directory.noFile")}
          </span>
        </div>
      )}
    </Field>
  )
}
