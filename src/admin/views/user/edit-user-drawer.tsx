import { useState } from "react"
import type { OperatorUser } from "../../../api/schemas/users"
import { FormDrawer } from "../../components/form-drawer"
import { useUpdateUser } from "../../hooks/business-users"
import { useRecordForm } from "../../hooks/use-record-form"
import { useTexts } from "../../hooks/use-texts"
import { toApiError } from "../../lib/api-error"
import { nameOf } from "../../lib/user-name"
import { FurtherFields } from "./further-fields"
import { SuccessorField } from "./successor-field"
import { useFurtherEntries } from "./use-further-entries"
import { UserConflict } from "./user-conflict"
import { UserFields } from "./user-fields"
import { changesOf, formOf, isComplete, isOperatorUser, type UserForm } from "./user-form"

interface EditUserDrawerProps {
  user: OperatorUser
  onClose: () => void
}

/**
 * B3. The form remembers the version it was opened with; where somebody saved meanwhile, both values are shown and saving
 * again counts from theirs. Where the last main contact would lose that role, it asks who is next.
 */
export function EditUserDrawer({ user, onClose }: EditUserDrawerProps) {
  const { t } = useTexts()
  const save = useUpdateUser(user.id)
  const { base, isConflict, errors, send, frame } = useRecordForm({ opened: user, isOne: isOperatorUser, save, onClose })
  const [form, setForm] = useState<UserForm>(() => formOf(user))
  const further = useFurtherEntries(base.fields)
  const [successor, setSuccessor] = useState("")
  const set = (change: Partial<UserForm>) => setForm((before) => ({ ...before, ...change }))
  const needsSuccessor = save.error !== null && toApiError(save.error).code === "last_main_contact"
  const asksSuccessor = needsSuccessor || successor !== ""

  const submit = () =>
    send(
      {
        version: base.version,
        ...changesOf(base, form),
        ...further.prepare(),
        ...(successor && { successor_id: successor }),
      },
      () => t("user.saved")
    )

  return (
    <FormDrawer
      {...frame}
      error={frame.error ?? further.error}
      title={t("user.editTitle", { name: nameOf(user) })}
      description={t("company.editText")}
      canSubmit={isComplete(form) && further.isReady && (!needsSuccessor || successor !== "")}
      blocked={!further.isKnown}
      onSubmit={submit}
    >
      {isConflict && <UserConflict current={base} form={form} further={further} onTake={set} />}
      <UserFields form={form} onChange={set} errors={errors} knownRoles={user.roles} />
      <FurtherFields further={further} errors={errors} />
      {asksSuccessor && <SuccessorField user={user} value={successor} onChoose={setSuccessor} />}
    </FormDrawer>
  )
}
