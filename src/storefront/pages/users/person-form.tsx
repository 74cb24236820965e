import { Button } from "@medusajs/ui"
import type { UseMutationResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import type { FurtherField, User, UserInput } from "../../client"
import { readFieldEntries } from "../../../fields/field-entry"
import { ActError } from "../../feedback/act-error"
import { FurtherFields } from "../../form/further-fields"
import { isShownAtFields, useFieldErrors } from "../../form/use-field-errors"
import { useFieldPaths } from "../../form/use-field-paths"
import { useRefusedEntry } from "../../form/use-refused-entry"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useLeaveGuard } from "../../hooks/use-leave-guard"
import { useLocale } from "../../i18n/use-locale"
import { personFields, preparePerson, type PersonEntries } from "./person-entries"
import { PersonFields } from "./person-fields"
import { renderUserName } from "./user-name"

interface PersonFormProps {
  entries: PersonEntries
  /** The shop's further fields of a user. */
  fields: readonly FurtherField[]
  mutation: UseMutationResult<User, Error, UserInput>
  submit: string
  back: "/users" | "/users?tab=erp" | "/users?tab=plain"
  emailHint: string
  nameHint?: string
  /** Above the fields. */
  children?: ReactNode
}

/** Makes a user of a person; afterwards the overview says so. */
export function PersonForm({ entries, fields, mutation, submit, back, ...texts }: PersonFormProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { withCompany } = useCompanyParam()
  const locale = useLocale()
  const form = useForm<PersonEntries>({
    defaultValues: { ...entries, fields: readFieldEntries(fields, null, locale) },
  })
  const { setError } = form
  const { allowLeaving } = useLeaveGuard(form.formState.isDirty)
  const { error } = mutation
  const paths = useFieldPaths(personFields, fields)
  useFieldErrors(error, paths, setError)
  const isEmailTaken = useRefusedEntry(
    error,
    { field: "email", code: "email_in_use", message: t("users.emailTaken") },
    setError
  )

  const send = form.handleSubmit((entered) =>
    mutation.mutate(preparePerson(entered, { fields, locale }), {
      onSuccess: (user) => {
        allowLeaving()
        const saved = t("users.added", { name: renderUserName(user), email: user.email })
        void navigate(withCompany("/users"), { state: { saved } })
      },
    })
  )
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={send} className="card flex flex-col gap-6 p-6 sm:p-8">
        {texts.children}
        <PersonFields emailHint={texts.emailHint} nameHint={texts.nameHint} />
        <FurtherFields fields={fields} />
        {error && !isEmailTaken && !isShownAtFields(error, paths) && (
          <ActError error={error} />
        )}
        <div className="flex flex-wrap justify-end gap-3">
          <Button asChild variant="secondary">
            <Link to={withCompany(back)}>{t("common.cancel")}</Link>
          </Button>
          <Button type="submit" isLoading={mutation.isPending}>
            {submit}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}
