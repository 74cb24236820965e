import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Notice } from "./notice"

/** A field in which what was entered and what is saved by now are not the same. */
export interface Difference<Field extends string> {
  field: Field
  label: string
  mine: ReactNode
  theirs: ReactNode
}

interface ConflictNoticeProps<Field extends string> {
  title: string
  differences: ReadonlyArray<Difference<Field>>
  onTake: (field: Field) => void
}

/** Somebody else saved meanwhile: both values of each field in which they differ. */
export function ConflictNotice<Field extends string>({
  title,
  differences,
  onTake,
}: ConflictNoticeProps<Field>) {
  const { t } = useTranslation()
  return (
    <div role="alert">
      <Notice tone="info" title={title}>
        <p>{t(differences.length > 0 ? "conflict.text" : "conflict.none")}</p>
        {differences.map(({ field, label, mine, theirs }) => (
          <div key={field} className="flex flex-wrap items-end gap-x-6 gap-y-2 border-t pt-3">
            <dl className="grid min-w-0 flex-1 basis-52 grid-cols-[auto_1fr] gap-x-3 gap-y-1">
              <dt className="txt-small-plus col-span-2 text-ui-fg-base">{label}</dt>
              <dt>{t("conflict.mine")}</dt>
              <dd className="text-ui-fg-base">{mine}</dd>
              <dt>{t("conflict.theirs")}</dt>
              <dd className="text-ui-fg-base">{theirs}</dd>
            </dl>
            <Button size="small" variant="secondary" type="button" onClick={() => onTake(field)}>
              {t("conflict.take")}
            </Button>
          </div>
        ))}
      </Notice>
    </div>
  )
}
