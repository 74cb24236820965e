import { useRef, useState, type ChangeEvent } from "react"
import { Field } from "../../components/field"
import { useTexts } from "../../hooks/use-texts"
import { readTextFile, type TextFile } from "./read-text-file"

type Problem = Extract<TextFile, { ok: false }>["reason"]

/** Picks a file and hands on its text, or null where it is none that can be imported. */
export function FileField({ onRead }: { onRead: (text: string | null) => void }) {
  const { t } = useTexts()
  const [problem, setProblem] = useState<Problem | null>(null)
  const latest = useRef<File | null>(null)

  const pick = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0] ?? null
    latest.current = file
    setProblem(null)
    onRead(null)
    if (!file) {
      return
    }
    const read = await readTextFile(file)
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
      error={problem ? t(`directory.fileProblems.${problem}`) : undefined}
    >
      {(control) => (
        <input
          {...control}
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={pick}
          className="txt-compact-small bg-ui-bg-field shadow-borders-base focus-visible:shadow-borders-interactive-with-active file:txt-compact-small-plus file:bg-ui-button-neutral file:text-ui-fg-base file:border-ui-border-base w-full rounded-md p-1.5 outline-none file:mr-3 file:rounded file:border file:border-solid file:px-2 file:py-1"
        />
      )}
    </Field>
  )
}
