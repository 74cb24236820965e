import { useMemo } from "react"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { checkLine, checkOptionalLine } from "../../form/checks"
import { listCountries } from "../../form/list-countries"
import { registered } from "../../form/registered"
import { SelectField } from "../../form/select-field"
import { TextField } from "../../form/text-field"
import { useLocale } from "../../i18n/use-locale"
import type { AddressEntries } from "./address-entries"

/** So long an entry may be, as the shop has it. */
const longest = {
  label: 100,
  recipient: 200,
  address_1: 200,
  address_2: 200,
  postal_code: 20,
  city: 100,
  province: 100,
  phone: 50,
} as const

type LineName = keyof typeof longest

/** What is entered about a delivery address, in the order in which it is written on a letter. */
export function AddressFields() {
  const { t } = useTranslation()
  const locale = useLocale()
  const countries = useMemo(() => listCountries(locale), [locale])
  const { register, formState } = useFormContext<AddressEntries>()
  const { errors } = formState

  const required = (name: LineName) => ({
    required: true,
    ...field(name, (text) => checkLine(text, { t, max: longest[name] })),
  })
  const optional = (name: LineName) => ({
    isOptional: true,
    ...field(name, (text) => checkOptionalLine(text, { t, max: longest[name] })),
  })
  const field = (name: LineName, validate: (text: string) => string | true) => ({
    label: t(`addresses.field.${name}`),
    autoComplete: "off",
    error: errors[name]?.message,
    ...registered(register(name, { validate })),
  })
  return (
    <>
      <TextField hint={t("addresses.labelHint")} {...required("label")} />
      <TextField hint={t("addresses.recipientHint")} {...optional("recipient")} />
      <TextField {...required("address_1")} />
      <TextField {...optional("address_2")} />
      <div className="grid items-start gap-6 sm:grid-cols-[12rem_1fr] sm:gap-4">
        <TextField {...optional("postal_code")} />
        <TextField {...required("city")} />
      </div>
      <div className="grid items-start gap-6 sm:grid-cols-2 sm:gap-4">
        <TextField {...optional("province")} />
        <SelectField
          label={t("addresses.field.country_code")}
          error={errors.country_code?.message}
          registration={register("country_code", {
            validate: (code) => code !== "" || t("common.required"),
          })}
        >
          <option value="">{t("users.choose")}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField type="tel" {...optional("phone")} />
    </>
  )
}
