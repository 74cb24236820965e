import { Input, toast } from "@medusajs/ui"
import { useState } from "react"
import type { OperatorUser } from "../../../api/schemas/users"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useChangeEmail } from "../../hooks/business-users"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { nameOf } from "../../lib/user-name"

/** B3. The operator stands for the old address; the new one confirms by a link. It is that of the person, in all their companies. */
export function EmailDrawer({ user, onClose }: { user: OperatorUser; onClose: () => void }) {
  const { t } = useTexts()
  const [email, setEmail] = useState("")
  const change = useChangeEmail(user.id)
  const errors = useFieldErrors(change.error)
  const typed = email.trim()
  const missing = typed === "" ? t("common.missing") : typed.toLowerCase() === user.email && t("user.sameEmail")

  const send = () =>
    change.mutate(typed, {
      onSuccess: () => {
        toast.success(t("user.emailChanged", { email: typed }))
        onClose()
      },
    })

  return (
    <FormDrawer
      onClose={onClose}
      title={t("user.emailTitle", { name: nameOf(user) })}
      description={t("user.emailText", { email: user.email })}
      submitLabel={t("user.emailAction")}
      busy={change.isPending}
      error={change.error}
      canSubmit={missing === false}
      onSubmit={send}
    >
      <Field label={t("user.newEmail")} error={errors.email} missing={missing}>
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
    </FormDrawer>
  )
}
