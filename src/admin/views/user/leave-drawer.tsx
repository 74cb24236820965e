import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { OperatorUser } from "../../../api/schemas/users"
import { FormDrawer } from "../../components/form-drawer"
import { useLeave, type Leaving } from "../../hooks/business-users"
import { useTexts } from "../../hooks/use-texts"
import { toApiError } from "../../lib/api-error"
import { nameOf } from "../../lib/user-name"
import { SuccessorField } from "./successor-field"

interface LeaveDrawerProps {
  user: OperatorUser
  leaving: Leaving
  onClose: () => void
  onDone?: () => void
}

/** B4. Says what the act does and to whom; where the last main contact would go, it asks who is next. */
export function LeaveDrawer({ user, leaving, onClose, onDone }: LeaveDrawerProps) {
  const { t } = useTexts()
  const [successor, setSuccessor] = useState("")
  const leave = useLeave(user.id, leaving)
  const name = nameOf(user)
  const needsSuccessor = leave.error !== null && toApiError(leave.error).code === "last_main_contact"
  const asksSuccessor = needsSuccessor || successor !== ""

  const send = () =>
    leave.mutate(successor ? { successor_id: successor } : {}, {
      onSuccess: () => {
        toast.success(t(`user.leave.${leaving}.done`, { name }))
        onClose()
        onDone?.()
      },
    })

  return (
    <FormDrawer
      onClose={onClose}
      title={t(`user.leave.${leaving}.title`, { name })}
      description={user.company ? `${user.email}, ${user.company.name}` : user.email}
      submitLabel={t(`user.leave.${leaving}.action`)}
      submitVariant="danger"
      busy={leave.isPending}
      error={leave.error}
      canSubmit={!needsSuccessor || successor !== ""}
      onSubmit={send}
    >
      <Text size="small">{t(`user.leave.${leaving}.text`)}</Text>
      {asksSuccessor && <SuccessorField user={user} value={successor} onChoose={setSuccessor} />}
    </FormDrawer>
  )
}
