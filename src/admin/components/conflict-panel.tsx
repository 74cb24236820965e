import { Button, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTexts } from "../hooks/use-texts"
import { OrNothing } from "./facts"

/** A field in which the form and what was saved meanwhile differ. */
export interface Difference {
  field: string
  label: string
  mine: ReactNode
  theirs: ReactNode
  /** Takes the saved value into the form. */
  onTake: () => void
}

/** Both values of each field in which they differ, and a way to take over theirs. */
export function ConflictPanel({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTexts()
  return (
    <div role="alert" className="bg-ui-bg-subtle border-ui-border-base flex flex-col rounded-md border">
      <div className="px-4 py-3">
        <Text size="small" weight="plus">
          {t("errors.changed_meanwhile")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {differences.length > 0 ? t("conflict.text") : t("conflict.none")}
        </Text>
      </div>
      {differences.map(({ field, label, mine, theirs, onTake }) => (
        <div key={field} className="border-ui-border-base flex flex-col gap-2 border-t px-4 py-3">
          <Text size="small" weight="plus">
            {label}
          </Text>
          <dl className="txt-compact-small grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
            <dt className="text-ui-fg-subtle">{t("conflict.mine")}</dt>
            <dd className="[overflow-wrap:anywhere]">
              <OrNothing>{mine}</OrNothing>
            </dd>
            <dt className="text-ui-fg-subtle">{t("conflict.theirs")}</dt>
            <dd className="[overflow-wrap:anywhere]">
              <OrNothing>{theirs}</OrNothing>
            </dd>
          </dl>
          <Button size="small" variant="secondary" type="button" className="w-fit" onClick={onTake}>
            {t("conflict.takeTheirs")}
          </Button>
        </div>
      ))}
    </div>
  )
}
