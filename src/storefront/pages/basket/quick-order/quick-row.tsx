import { XMark } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useId, type ClipboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { FieldMessage } from "../../../form/field-message"
import type { QuickRow, RowProblem } from "./use-quick-rows"

const messages = {
  noNumber: "basket.quickNoNumber",
  quantity: "basket.quantityWrong",
  unknown: "basket.quickUnknown",
  short: "basket.short",
  refused: "basket.refused",
} as const satisfies Record<RowProblem, string>

interface QuickRowFieldsProps {
  row: QuickRow
  /** Counts from 1. */
  line: number
  onChange: (changes: { sku?: string; quantity?: string }) => void
  onPaste: (text: string) => void
  onRemove: () => void
}

/** One line of a quick order, with what is wrong with it. */
export function QuickRowFields({ row, line, onChange, onPaste, onRemove }: QuickRowFieldsProps) {
  const { t } = useTranslation()
  const id = useId()
  const { problem } = row
  const isOfQuantity = problem === "quantity" || problem === "short"
  const invalid = (is: boolean) => ({
    "aria-invalid": is,
    "aria-describedby": problem === null ? undefined : id,
  })
  const takeList = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text")
    if (/[\n\t;]/.test(text.trim())) {
      event.preventDefault()
      onPaste(text)
    }
  }
  return (
    <li className="flex flex-col gap-1.5">
      <div className="flex items-center gap-2">
        <input
          className="field min-w-0 flex-1"
          name={`sku-${line}`}
          autoComplete="off"
          maxLength={200}
          aria-label={t("basket.quickNumber", { line })}
          placeholder={t("basket.number")}
          value={row.sku}
          onChange={(event) => onChange({ sku: event.target.value })}
          onPaste={takeList}
          {...invalid(problem !== null && !isOfQuantity)}
        />
        <div className="w-24 shrink-0">
          <input
            className="field"
            name={`quantity-${line}`}
            autoComplete="off"
            inputMode="numeric"
            maxLength={20}
            aria-label={t("basket.quickQuantity", { line })}
            placeholder={t("basket.quantity")}
            value={row.quantity}
            onChange={(event) => onChange({ quantity: event.target.value })}
            {...invalid(isOfQuantity)}
          />
        </div>
        <IconButton
          type="button"
          variant="transparent"
          aria-label={t("basket.quickRemove", { line })}
          onClick={onRemove}
        >
          <XMark aria-hidden />
        </IconButton>
      </div>
      {problem !== null && <FieldMessage id={id} error={t(messages[problem])} />}
    </li>
  )
}
