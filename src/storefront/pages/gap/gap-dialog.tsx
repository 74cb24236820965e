import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ApprovalGap } from "../../client"
import { Modal } from "../../dialog/modal"
import { GapList } from "./gap-list"

interface GapDialogProps {
  /** Null where several changes wait for the answer. */
  gap: ApprovalGap | null
  onAnswer: (isConfirmed: boolean) => void
}

/** C7: says before a change that nobody could approve some orders then, and leaves it to the reader. */
export function GapDialog({ gap, onAnswer }: GapDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal title={t("gap.title")} onClose={() => onAnswer(false)}>
      <div className="txt-small flex flex-col gap-2 text-ui-fg-subtle">
        <p>{t(gap ? "gap.text" : "gap.textOfSeveral")}</p>
        {gap && <GapList gap={gap} />}
        <p>{t("gap.next")}</p>
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="secondary" autoFocus onClick={() => onAnswer(false)}>
          {t("common.cancel")}
        </Button>
        <Button variant="danger" onClick={() => onAnswer(true)}>
          {t("gap.confirm")}
        </Button>
      </div>
    </Modal>
  )
}
