import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { OperatorUser } from "../../../api/schemas/users"
import { FormDrawer } from "../../components/form-drawer"
import { useUpdateUser } from "../../hooks/business-users"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { toApiError } from "../../lib/api-error"
import { currentOf } from "../../lib/current-of"
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
  const [base, setBase] = useState(user)
  const [conflict, setConflict] = useState<OperatorUser | null>(null)
  const [form, setForm] = useState<UserForm>(() => formOf(user))
  const further = useFurtherEntries(base.fields)
  const [successor, setSuccessor] = useState("")
  const update = useUpdateUser(user.id)
  const fieldErrors = useFieldErrors(update.error)
  const set = (change: Partial<UserForm>) => setForm((before) => ({ ...before, ...change }))
  const needsSuccessor = update.error !== null && toApiError(update.error).code === "last_main_contact"
  const asksSuccessor = needsSuccessor || successor !== ""

  const save = () =>
    update.mutate(
      {
        version: base.version,
        ...changesOf(base, form),
        ...further.prepare(),
        ...(successor && { successor_id: successor }),
      },
      {
        onSuccess: () => {
          toast.success(t("user.saved"))
          onClose()
        },
        onError: (error) => {
          const current = currentOf(error, isOperatorUser)
          if (current) {
            setBase(current)
            setConflict(current)
          }
        },
      }
    )

  return (
    <FormDrawer
      open
      onClose={onClose}
      title={t("user.editTitle", { name: nameOf(user) })}
      description={t("company.editText")}
      submitLabel={conflict ? t("conflict.saveMine") : t("common.save")}
      busy={update.isPending}
      error={conflict && toApiError(update.error).code === "changed_meanwhile" ? further.error : (update.error ?? further.error)}
      canSubmit={isComplete(form) && further.isReady && (!needsSuccessor || successor !== "")}
      blocked={!further.isKnown}
      onSubmit={save}
    >
      {conflict && <UserConflict current={conflict} form={form} further={further} onTake={set} />}
      <UserFields form={form} onChange={set} errors={fieldErrors} knownRoles={user.roles} />
      <FurtherFields further={further} errors={fieldErrors} />
      {asksSuccessor && <SuccessorField user={user} value={successor} onChoose={setSuccessor} />}
    </FormDrawer>
  )
}
