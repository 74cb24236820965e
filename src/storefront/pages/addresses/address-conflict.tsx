import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { Address } from "../../client"
import { ConflictNotice } from "../../feedback/conflict-notice"
import { renderCountry } from "../../form/list-countries"
import { useLocale } from "../../i18n/use-locale"
import { listAddressDifferences, readAddress, type AddressEntries } from "./address-entries"

/** Somebody else saved this address meanwhile. */
export function AddressConflict({ current }: { current: Address }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { watch, setValue } = useFormContext<AddressEntries>()
  const entered = watch()
  const saved = readAddress(current)
  const render = (entries: AddressEntries, field: keyof AddressEntries) =>
    field === "country_code" && entries[field] !== ""
      ? renderCountry(entries[field], locale)
      : entries[field].trim() || "–"
  return (
    <ConflictNotice
      title={t("addresses.conflict")}
      differences={listAddressDifferences(saved, entered).map((field) => ({
        field,
        label: t(`addresses.field.${field}`),
        mine: render(entered, field),
        theirs: render(saved, field),
      }))}
      onTake={(field) => setValue(field, saved[field], { shouldDirty: true })}
    />
  )
}
