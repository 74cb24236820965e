import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

interface DifferenceProps {
  /** Of the field. */
  label: string
  mine: ReactNode
  theirs: ReactNode
  onTake: () => void
}

/** A field in which what was entered and what is saved by now are not the same, with both values. */
export function Difference({ label, mine, theirs, onTake }: DifferenceProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-2 border-t pt-3">
      <dl className="grid min-w-0 flex-1 basis-52 grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        <dt className="txt-small-plus col-span-2 text-ui-fg-base">{label}</dt>
        <dt>{t("conflict.mine")}</dt>
        <dd className="text-ui-fg-base">{mine}</dd>
        <dt>{t("conflict.theirs")}</dt>
        <dd className="text-ui-fg-base">{theirs}</dd>
      </dl>
      <Button size="small" variant="secondary" type="button" onClick={onTake}>
        {t("conflict.take")}
      </Button>
    </div>
  )
}
