import { Button, StatusBadge } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { Me } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { checkName } from "../../form/check-name"
import { registered } from "../../form/registered"
import { TextField } from "../../form/text-field"
import { useLeaveGuard } from "../../hooks/use-leave-guard"
import { useRefreshMe } from "../../hooks/use-me"
import { useUpdateProfile } from "../../hooks/use-profile"

interface ProfileEntries {
  first_name: string
  last_name: string
}

/** The name can be changed here; the e-mail is shown, with whether it is confirmed. */
export function ProfileForm({ user }: { user: Me["user"] }) {
  const { t } = useTranslation()
  const update = useUpdateProfile()
  const refreshMe = useRefreshMe()
  const { register, formState, handleSubmit, reset } = useForm<ProfileEntries>({
    defaultValues: { first_name: user.first_name ?? "", last_name: user.last_name ?? "" },
  })
  const { errors, isDirty } = formState
  useLeaveGuard(isDirty)
  const isSaved = update.isSuccess && !isDirty

  const validate = (text: string, entered: ProfileEntries) => checkName(text, entered, t)
  const submit = handleSubmit((entered) => {
    const saved = { first_name: entered.first_name.trim(), last_name: entered.last_name.trim() }
    update.mutate(saved, {
      onSuccess: () => {
        reset(saved)
        void refreshMe()
      },
    })
  })

  return (
    <form noValidate onSubmit={submit} className="card flex flex-col gap-5 p-6">
      <div className="grid items-start gap-5 sm:grid-cols-2 sm:gap-4">
        <TextField
          required
          autoComplete="given-name"
          label={t("fields.firstName")}
          error={errors.first_name?.message}
          {...registered(register("first_name", { validate }))}
        />
        <TextField
          required
          autoComplete="family-name"
          label={t("fields.lastName")}
          error={errors.last_name?.message}
          {...registered(register("last_name", { validate }))}
        />
      </div>
      <TextField
        readOnly
        type="email"
        value={user.email}
        label={t("fields.email")}
        hint={t("account.emailHint")}
        beside={
          <StatusBadge color={user.email_confirmed ? "green" : "orange"}>
            {t(user.email_confirmed ? "account.confirmed" : "account.unconfirmed")}
          </StatusBadge>
        }
      />
      {update.error && <ErrorNotice error={update.error} />}
      <div className="flex items-center justify-end gap-3">
        <p role="status" className="text-ui-fg-subtle">
          {isSaved && t("common.saved")}
        </p>
        <Button type="submit" isLoading={update.isPending}>
          {t("common.save")}
        </Button>
      </div>
    </form>
  )
}
