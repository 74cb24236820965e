import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { Address } from "../../client"
import { Difference } from "../../feedback/difference"
import { Notice } from "../../feedback/notice"
import { renderCountry } from "../../form/list-countries"
import { useLocale } from "../../i18n/use-locale"
import { listAddressDifferences, readAddress, type AddressEntries } from "./address-entries"

/** Somebody else saved this address meanwhile: both values of each field in which they differ. */
export function AddressConflict({ current }: { current: Address }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { watch, setValue } = useFormContext<AddressEntries>()
  const entered = watch()
  const saved = readAddress(current)
  const fields = listAddressDifferences(saved, entered)
  const render = (entries: AddressEntries, field: keyof AddressEntries) =>
    field === "country_code" && entries[field] !== ""
      ? renderCountry(entries[field], locale)
      : entries[field].trim() || "–"
  return (
    <div role="alert">
      <Notice tone="info" title={t("addresses.conflict")}>
        <p>{t(fields.length > 0 ? "conflict.text" : "conflict.none")}</p>
        {fields.map((field) => (
          <Difference
            key={field}
            label={t(`addresses.field.${field}`)}
            mine={render(entered, field)}
            theirs={render(saved, field)}
            onTake={() => setValue(field, saved[field], { shouldDirty: true })}
          />
        ))}
      </Notice>
    </div>
  )
}
