import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { isCustomerCenterError, type User } from "../../client"
import { Modal } from "../../dialog/modal"
import { ActError } from "../../feedback/act-error"
import { useActOnUser } from "../../hooks/use-users"
import { SuccessorField } from "./successor-field"
import { renderUserName } from "./user-name"

interface UserActDialogProps {
  user: User
  act: "deactivate" | "remove"
  opener: HTMLElement | null
  onClose: () => void
  onDone: () => void
}

/** Names what goes before it goes; the last main contact's place is handed on right here. */
export function UserActDialog({ user, act, opener, onClose, onDone }: UserActDialogProps) {
  const { t } = useTranslation()
  const [successorId, setSuccessorId] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const actOn = useActOnUser()
  const name = renderUserName(user)
  const isLast = isCustomerCenterError(actOn.error, "last_main_contact") || successorId !== null

  const submit = () => {
    if (isLast && successorId === null) {
      setMissing(true)
      return
    }
    const input = successorId === null ? {} : { successor_id: successorId }
    actOn.mutate({ user, act, ...input }, { onSuccess: onDone })
  }
  return (
    <Modal title={t(`users.ask.${act}`, { name })} returnFocusTo={opener} onClose={onClose}>
      <p className="text-ui-fg-subtle">{t(`users.ask.${act}Text`, { name, email: user.email })}</p>
      {actOn.error && <ActError error={actOn.error} />}
      {isLast && (
        <SuccessorField
          leavingId={user.id}
          value={successorId}
          error={isMissing && successorId === null ? t("users.successorMissing") : undefined}
          onChoose={setSuccessorId}
        />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="secondary" onClick={onClose}>
          {t("common.cancel")}
        </Button>
        <Button variant="danger" isLoading={actOn.isPending} onClick={submit}>
          {t(`users.act.${act}`)}
        </Button>
      </div>
    </Modal>
  )
}
