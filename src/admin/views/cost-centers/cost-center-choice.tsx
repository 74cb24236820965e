import { useState } from "react"
import { Choice } from "../../components/choice"
import { Field } from "../../components/field"
import { SearchInput } from "../../components/search-input"
import { useCostCenters } from "../../hooks/cost-centers"
import { useTexts } from "../../hooks/use-texts"
import { nameOfCostCenter, pathOf } from "./cost-center-form"

/** As many as a select can show; the search finds the others. */
const shown = 50

interface CostCenterChoiceProps {
  companyId: string
  label: string
  /** What choosing none is called. */
  none: string
  value: string
  error?: string
  missing?: string | false
  /** What is chosen already, so that it has a name without a search. */
  known?: { id: string; code: string; name: string } | null
  /** Neither this one nor what lies below it is offered. */
  exceptId?: string
  /** These are not offered, though what lies below them is. */
  takenIds?: readonly string[]
  onlyActive?: boolean
  onChoose: (id: string, name: { code: string; name: string } | null) => void
}

/** One cost center of a company, found by code or name. */
export function CostCenterChoice({ companyId, label, none, value, error, missing, known, exceptId, takenIds = [], onlyActive, onChoose }: CostCenterChoiceProps) {
  const { t } = useTexts()
  const [q, setQ] = useState("")
  const [chosen, setChosen] = useState(known ?? null)
  const { data } = useCostCenters(companyId, { q, limit: shown, offset: 0, ...(onlyActive ? { active: "true" as const } : {}) })
  const found = (data?.cost_centers ?? []).filter(
    ({ id, ancestors }) => !takenIds.includes(id) && id !== exceptId && ancestors.every((above) => above.id !== exceptId)
  )
  const kept = [chosen, known ?? null].flatMap((one) =>
    one && one.id === value && found.every(({ id }) => id !== one.id) ? one : []
  )
  const options = [
    ...kept.slice(0, 1).map((one) => ({ value: one.id, label: nameOfCostCenter(one) })),
    ...found.map((one) => ({
      value: one.id,
      label: one.ancestors.length > 0 ? `${nameOfCostCenter(one)} (${pathOf(one.ancestors)})` : nameOfCostCenter(one),
    })),
  ]
  return (
    <>
      <SearchInput label={t("costCenters.search")} value={q} onSearch={setQ} />
      <Field label={label} error={error} missing={missing}>
        {(control) => (
          <Choice
            {...control}
            size="base"
            label={label}
            value={value}
            onChoose={(next) => {
              const center = found.find((one) => one.id === next) ?? null
              setChosen(center)
              onChoose(next, center && { code: center.code, name: center.name })
            }}
            options={[{ value: "", label: none }, ...options]}
          />
        )}
      </Field>
    </>
  )
}
