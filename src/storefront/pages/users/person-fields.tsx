import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { Role } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { checkEmail } from "../../form/checks"
import { checkName } from "../../form/check-name"
import { registered } from "../../form/registered"
import { SelectField } from "../../form/select-field"
import { TextField } from "../../form/text-field"
import { useRoles } from "../../hooks/use-access"
import type { PersonEntries } from "./person-entries"
import { RoleChoice } from "./role-choice"

const salutations = ["mr", "ms", "none"] as const

interface PersonFieldsProps {
  /** Said below the e-mail. */
  emailHint: string
  isEmailFixed?: boolean
  /** Said below the names. */
  nameHint?: string
  /** Roles held now that only the shop gives. */
  fixed?: readonly Role[]
}

/** What is entered about a person, the same for a new one, an ERP contact and one who is edited. */
export function PersonFields({ emailHint, isEmailFixed, nameHint, fixed = [] }: PersonFieldsProps) {
  const { t } = useTranslation()
  const roles = useRoles()
  const { register, formState, getValues } = useFormContext<PersonEntries>()
  const { errors } = formState
  const validateName = (text: string) => checkName(text, getValues(), t)

  return (
    <>
      <div className="grid items-start gap-5 sm:grid-cols-[8rem_1fr_1fr] sm:gap-4">
        <SelectField
          label={t("users.salutation")}
          error={errors.salutation?.message}
          registration={register("salutation", {
            validate: (text) => text !== "" || t("common.required"),
          })}
        >
          <option value="">{t("users.choose")}</option>
          {salutations.map((salutation) => (
            <option key={salutation} value={salutation}>
              {t(`users.salutations.${salutation}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          required
          autoComplete="off"
          label={t("fields.firstName")}
          error={errors.first_name?.message}
          {...registered(register("first_name", { validate: validateName, deps: "last_name" }))}
        />
        <TextField
          required
          autoComplete="off"
          label={t("fields.lastName")}
          error={errors.last_name?.message}
          {...registered(register("last_name", { validate: validateName, deps: "first_name" }))}
        />
      </div>
      {nameHint && <p className="-mt-3 text-ui-fg-subtle">{nameHint}</p>}
      <TextField
        required
        type="email"
        autoComplete="off"
        readOnly={isEmailFixed}
        label={t("fields.email")}
        hint={emailHint}
        error={errors.email?.message}
        {...registered(register("email", { validate: (text) => checkEmail(text, t) }))}
      />
      {roles.error && <ErrorNotice isQuiet error={roles.error} onRetry={() => void roles.refetch()} />}
      {roles.isPending && <CardSkeleton lines={2} />}
      {roles.data && (
        <RoleChoice
          roles={roles.data}
          fixed={fixed}
          error={errors.role_keys?.message}
          registration={register("role_keys", {
            validate: (keys) => keys.length + fixed.length > 0 || t("users.roleMissing"),
          })}
        />
      )}
      <SelectField
        isOptional
        label={t("users.language")}
        hint={t("users.languageHint")}
        error={errors.locale?.message}
        registration={register("locale")}
      >
        <option value="">{t("users.languageOfCompany")}</option>
        <option value="en">English</option>
        <option value="de">Deutsch</option>
      </SelectField>
    </>
  )
}
