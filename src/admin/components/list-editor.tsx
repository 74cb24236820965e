import { XMarkMini } from "@medusajs/icons"
import { Button, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTexts } from "../hooks/use-texts"
import { Field } from "./field"

interface ListEditorProps {
  label: string
  hint: string
  /** Said where there is nothing in the list. */
  empty: string
  entries: readonly string[]
  most: number
  onChange: (entries: string[]) => void
  error?: string
}

/** A list of short texts: Enter adds, also several at once with commas or line breaks between; each can be taken out. */
export function ListEditor({ label, hint, empty, entries, most, onChange, error }: ListEditorProps) {
  const { t } = useTexts()
  const [typed, setTyped] = useState("")
  const full = entries.length >= most

  const add = (text: string) => {
    const parts = text.split(/[\n,;\t]/).map((part) => part.trim()).filter(Boolean)
    onChange([...new Set([...entries, ...parts])].slice(0, most))
    setTyped("")
  }

  return (
    <div className="flex flex-col gap-y-3">
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <div className="flex items-center gap-2">
            <Input
              {...control}
              autoComplete="off"
              disabled={full}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onBlur={() => typed.trim() && add(typed)}
              onPaste={(event) => {
                const pasted = event.clipboardData.getData("text")
                if (/[\n,;\t]/.test(pasted)) {
                  event.preventDefault()
                  add(pasted)
                }
              }}
              onKeyDown={(event) => {
                if (event.key === "Enter" && typed.trim()) {
                  event.preventDefault()
                  add(typed)
                }
              }}
            />
            <Button
              size="small"
              variant="secondary"
              type="button"
              disabled={full || !typed.trim()}
              onClick={() => add(typed)}
            >
              {t("common.add")}
            </Button>
          </div>
        )}
      </Field>
      {entries.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {empty}
        </Text>
      ) : (
        <ul className="flex flex-wrap gap-2" aria-label={label}>
          {entries.map((entry) => (
            <li
              key={entry}
              className="bg-ui-tag-neutral-bg text-ui-tag-neutral-text border-ui-tag-neutral-border txt-compact-small flex max-w-full items-center gap-1 rounded-md border py-0.5 pl-2 pr-0.5"
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">{entry}</span>
              <button
                type="button"
                aria-label={t("common.remove", { name: entry })}
                title={t("common.remove", { name: entry })}
                onClick={() => onChange(entries.filter((other) => other !== entry))}
                className="hover:bg-ui-tag-neutral-bg-hover focus-visible:shadow-borders-focus flex size-6 items-center justify-center rounded outline-none"
              >
                <XMarkMini />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
