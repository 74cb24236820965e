import { Switch, toast } from "@medusajs/ui"
import { useState } from "react"
import type { OperatorUser } from "../../../api/schemas/users"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { ListEditor } from "../../components/list-editor"
import { useGrantDelegation } from "../../hooks/business-users"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { nameOf } from "../../lib/user-name"

export const allNumbers = "*"
/** As many as one request takes. */
const most = 500

/** B10: the customer numbers that a user may act for, or all of them. */
export function DelegateDrawer({ user, onClose }: { user: OperatorUser; onClose: () => void }) {
  const { t } = useTexts()
  const [all, setAll] = useState(user.delegate_numbers.includes(allNumbers))
  const [numbers, setNumbers] = useState(user.delegate_numbers.filter((number) => number !== allNumbers))
  const grant = useGrantDelegation(user.id)
  const errors = useFieldErrors(grant.error)

  const save = () =>
    grant.mutate(
      { customer_numbers: all ? [allNumbers] : numbers },
      {
        onSuccess: () => {
          toast.success(t("delegate.saved"))
          onClose()
        },
      }
    )

  return (
    <FormDrawer
      onClose={onClose}
      title={t("delegate.title", { name: nameOf(user) })}
      description={t("delegate.text")}
      submitLabel={t("common.save")}
      busy={grant.isPending}
      error={grant.error}
      onSubmit={save}
    >
      <Field label={t("delegate.all")} hint={t("delegate.allHint")}>
        {(control) => <Switch {...control} checked={all} onCheckedChange={setAll} />}
      </Field>
      {!all && (
        <ListEditor
          label={t("delegate.numbers")}
          hint={t("delegate.numbersHint")}
          empty={t("delegate.none")}
          entries={numbers}
          most={most}
          onChange={setNumbers}
          error={errors.customer_numbers}
        />
      )}
    </FormDrawer>
  )
}
