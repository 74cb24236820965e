import type { OperatorUser } from "../../../api/schemas/users"
import { Fact } from "../../components/facts"
import { useFurtherFields } from "../../hooks/further-fields"
import { useFieldLocale } from "../../hooks/use-field-locale"
import { useFieldValue } from "../../hooks/use-field-value"
import { useKnownFields } from "../../hooks/use-known-fields"
import { useTexts } from "../../hooks/use-texts"

/**
 * A user's further fields (B9) under their labels: those of the user's form, what only the activation asked for, and
 * under its key what the shop declares no longer.
 */
export function FurtherFacts({ user }: { user: OperatorUser }) {
  const { t } = useTexts()
  const locale = useFieldLocale()
  const render = useFieldValue()
  const own = useFurtherFields("users").data?.fields ?? []
  const known = useKnownFields()
  const isShown = (key: string) => own.some((field) => field.key === key) || user.fields[key] !== undefined
  const forgotten = Object.entries(user.fields).filter(([key]) => known.every((field) => field.key !== key))
  return (
    <>
      {known
        .filter(({ key }) => isShown(key))
        .map((field) => {
          const value = user.fields[field.key]
          return (
            <Fact key={field.key} label={field.label[locale]}>
              {value !== undefined && render(field, value)}
            </Fact>
          )
        })}
      {forgotten.map(([key, value]) => (
        <Fact key={key} label={key}>
          {typeof value === "boolean" ? t(value ? "common.yes" : "common.no") : String(value)}
        </Fact>
      ))}
    </>
  )
}
