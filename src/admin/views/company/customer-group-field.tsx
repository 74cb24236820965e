import { useState } from "react"
import { Choice } from "../../components/choice"
import { Field } from "../../components/field"
import { SearchInput } from "../../components/search-input"
import { customerGroupLimit, useCustomerGroup, useCustomerGroups } from "../../hooks/customer-groups"
import { useTexts } from "../../hooks/use-texts"

interface CustomerGroupFieldProps {
  value: string
  error?: string
  onChoose: (id: string) => void
}

/** The group whose prices the company's users get; a search where there are more groups than a select can show. */
export function CustomerGroupField({ value, error, onChoose }: CustomerGroupFieldProps) {
  const { t } = useTexts()
  const [q, setQ] = useState("")
  const [searchable, setSearchable] = useState(false)
  const { data } = useCustomerGroups(q)
  const chosen = useCustomerGroup(value || null)
  if (data && data.count > customerGroupLimit && !searchable) {
    setSearchable(true)
  }

  const listed = (data?.customer_groups ?? []).map(({ id, name }) => ({ value: id, label: name ?? id }))
  const missing = value !== "" && !listed.some((option) => option.value === value)
  return (
    <Field label={t("company.group")} hint={t("company.groupHint")} error={error} optional>
      {({ id }) => (
        <div className="flex flex-col gap-2">
          {searchable && <SearchInput label={t("company.groupSearch")} value={q} onSearch={setQ} />}
          <Choice
            id={id}
            label={t("company.group")}
            size="base"
            value={value}
            onChoose={onChoose}
            options={[
              { value: "", label: t("company.noGroup") },
              ...(missing ? [{ value, label: chosen.data?.customer_group.name ?? value }] : []),
              ...listed,
            ]}
          />
        </div>
      )}
    </Field>
  )
}
