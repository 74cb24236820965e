import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Blocker } from "react-router-dom"
import { Modal } from "./modal"

/** Asks whether unsaved changes may be lost. */
export function LeaveDialog({ blocker }: { blocker: Blocker }) {
  const { t } = useTranslation()
  if (blocker.state !== "blocked") {
    return null
  }
  return (
    <Modal title={t("leave.title")} onClose={() => blocker.reset()}>
      <p className="text-ui-fg-subtle">{t("leave.text")}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="secondary" autoFocus onClick={() => blocker.reset()}>
          {t("leave.stay")}
        </Button>
        <Button variant="danger" onClick={() => blocker.proceed()}>
          {t("leave.discard")}
        </Button>
      </div>
    </Modal>
  )
}
