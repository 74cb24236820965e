import { Button } from "@medusajs/ui"
import { useTexts } from "../../hooks/use-texts"

export type EntryAct = "edit" | "remove"

/** What can be done with one contact or invoice. */
export function EntryActs({ name, onAct }: { name: string; onAct: (act: EntryAct) => void }) {
  const { t } = useTexts()
  return (
    <div className="flex flex-wrap gap-2 py-2">
      <Button size="small" variant="secondary" aria-label={t("directory.editOf", { name })} onClick={() => onAct("edit")}>
        {t("directory.edit")}
      </Button>
      <Button size="small" variant="secondary" aria-label={t("common.remove", { name })} onClick={() => onAct("remove")}>
        {t("directory.remove")}
      </Button>
    </div>
  )
}
