import { Button } from "@medusajs/ui"
import { useState } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { isCustomerCenterError, type AssignableRole, type FurtherField, type User } from "../../client"
import { ActError } from "../../feedback/act-error"
import { Notice } from "../../feedback/notice"
import { FurtherFields } from "../../form/further-fields"
import { useConflict } from "../../form/use-conflict"
import { isShownAtFields, useFieldErrors } from "../../form/use-field-errors"
import { useFieldPaths } from "../../form/use-field-paths"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useLeaveGuard } from "../../hooks/use-leave-guard"
import { useRefreshMe } from "../../hooks/use-me"
import { useUpdateUser } from "../../hooks/use-users"
import { useLocale } from "../../i18n/use-locale"
import { ConflictNotice } from "./conflict-notice"
import { personFields, type PersonEntries } from "./person-entries"
import { PersonFields } from "./person-fields"
import { SuccessorField } from "./successor-field"
import { listFixedRoles, prepareChanges, readEntries } from "./user-changes"
import { renderUserName } from "./user-name"

interface EditUserFormProps {
  /** Those that the asker may give. */
  roles: readonly AssignableRole[]
  /** The shop's further fields of a user. */
  fields: readonly FurtherField[]
  user: User
  onAskAnew: () => Promise<User | undefined>
}

/**
 * Saves what was changed; tells of others' changes, and hands the last main contact's place on. It stays after saving, as
 * there is more to enter on the page.
 */
export function EditUserForm({ user, roles, fields, onAskAnew }: EditUserFormProps) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const update = useUpdateUser(user.id)
  const refreshMe = useRefreshMe()
  const [opened, setOpened] = useState(user)
  const { conflict, ...conflicts } = useConflict(onAskAnew)
  const [successorId, setSuccessorId] = useState<string | null>(null)
  const reading = { fields, locale: useLocale() }
  const form = useForm<PersonEntries>({ defaultValues: readEntries(user, roles, reading) })
  const { isDirty } = form.formState
  useLeaveGuard(isDirty)
  const { error } = update
  const paths = useFieldPaths(personFields, fields)
  useFieldErrors(error, paths, form.setError)
  const isLast = isCustomerCenterError(error, "last_main_contact")

  const goOn = (saved: User) => {
    setOpened(saved)
    conflicts.settle()
    setSuccessorId(null)
    form.reset(readEntries(saved, roles, reading))
    if (saved.is_me) {
      // one's own name, and what one may
      void refreshMe()
    }
  }
  const send = form.handleSubmit((entered) => {
    const changes = prepareChanges(opened, entered, { assignable: roles, reading })
    update.mutate(successorId === null ? changes : { ...changes, successor_id: successorId }, {
      onSuccess: goOn,
      onError: (refused) => void conflicts.show(refused, setOpened),
    })
  })
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={send} className="card flex flex-col gap-6 p-6 sm:p-8">
        <PersonFields isEmailFixed emailHint={t(user.is_me ? "users.emailOfMe" : "users.emailFixed")} fixed={listFixedRoles(opened, roles)} />
        <FurtherFields fields={fields} opened={readEntries(opened, roles, reading).fields} />
        {conflict && (
          <ConflictNotice
            roles={roles}
            current={conflict}
            reading={reading}
            entered={form.watch()}
            onTake={(field, saved) => form.setValue(field, saved[field], { shouldDirty: true })}
            onTakeField={(key, saved) =>
              form.setValue(`fields.${key}`, saved.fields[key] ?? "", { shouldDirty: true })
            }
          />
        )}
        {error && !conflicts.tells(error) && !isShownAtFields(error, paths) && <ActError error={error} />}
        {(isLast || successorId !== null) && (
          <SuccessorField leavingId={user.id} value={successorId} onChoose={setSuccessorId} />
        )}
        <div role="status" className="empty:hidden">
          {update.isSuccess && !isDirty && (
            <Notice tone="success" title={t("users.saved", { name: renderUserName(update.data) })} />
          )}
        </div>
        <div className="flex flex-wrap justify-end gap-3">
          <Button asChild variant="secondary">
            <Link to={withCompany("/users")}>{t("common.cancel")}</Link>
          </Button>
          <Button type="submit" isLoading={update.isPending}>
            {t("common.save")}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}
