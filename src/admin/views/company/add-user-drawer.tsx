import { Input, toast } from "@medusajs/ui"
import { useState } from "react"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useCreateUser } from "../../hooks/business-users"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { FurtherFields } from "../user/further-fields"
import { useFurtherEntries } from "../user/use-further-entries"
import { UserFields } from "../user/user-fields"
import { createBodyOf, emptyUserForm, isComplete, type UserForm } from "../user/user-form"

/** B6, by the operator: the person gets a mail with a link to set a password. */
export function AddUserDrawer({ companyId, onClose }: { companyId: string; onClose: () => void }) {
  const { t } = useTexts()
  const [form, setForm] = useState<UserForm>(emptyUserForm)
  const [email, setEmail] = useState("")
  const further = useFurtherEntries(null)
  const create = useCreateUser(companyId)
  const errors = useFieldErrors(create.error)

  const send = () =>
    create.mutate({ ...createBodyOf(form, email), ...further.prepare() }, {
      onSuccess: () => {
        toast.success(t("user.added", { email: email.trim() }))
        onClose()
      },
    })

  return (
    <FormDrawer
      onClose={onClose}
      title={t("user.add")}
      description={t("user.addText")}
      submitLabel={t("user.addAction")}
      busy={create.isPending}
      error={create.error ?? further.error}
      canSubmit={isComplete(form) && further.isReady && email.trim() !== ""}
      blocked={!further.isKnown}
      onSubmit={send}
    >
      <Field label={t("user.email")} error={errors.email} missing={email.trim() === "" && t("common.missing")}>
        {(control) => (
          <Input
            {...control}
            type="email"
            aria-required
            maxLength={254}
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <UserFields
        form={form}
        onChange={(change) => setForm((before) => ({ ...before, ...change }))}
        errors={errors}
      />
      <FurtherFields further={further} errors={errors} />
    </FormDrawer>
  )
}
