import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TextArea } from "../../../form/text-area"
import { readLines, type TypedLine } from "./read-lines"
import { mostRows } from "./use-quick-rows"

interface PasteBoxProps {
  /** How many lines there is room for. */
  room: number
  onTake: (lines: TypedLine[]) => void
}

/** A list as text, for keyboards and phones; what does not fit at once stays in it. */
export function PasteBox({ room, onTake }: PasteBoxProps) {
  const { t } = useTranslation()
  const [text, setText] = useState("")
  const [problem, setProblem] = useState<"nothing" | "tooMany" | null>(null)
  const take = () => {
    const lines = readLines(text)
    onTake(lines.slice(0, room))
    const rest = lines.slice(room)
    setText(lines.length > 0 ? rest.map(({ sku, quantity }) => `${sku};${quantity}`).join("\n") : text)
    setProblem(lines.length === 0 ? "nothing" : rest.length > 0 ? "tooMany" : null)
  }
  return (
    <details className="group">
      <summary className="link txt-small w-fit cursor-pointer">{t("basket.paste")}</summary>
      <div className="flex flex-col gap-3 pt-3">
        <p className="text-pretty text-ui-fg-subtle">{t("basket.pasteHint")}</p>
        <TextArea
          name="list"
          rows={6}
          spellCheck={false}
          label={t("basket.pasteLabel")}
          value={text}
          error={
            problem === null
              ? undefined
              : problem === "nothing"
                ? t("basket.pasteNothing")
                : t("basket.quickTooMany", { max: mostRows })
          }
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <Button type="button" variant="secondary" onClick={take}>
            {t("basket.pasteSubmit")}
          </Button>
        </div>
      </div>
    </details>
  )
}
