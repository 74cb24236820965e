import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CostCenter } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { FieldMessage } from "../../form/field-message"
import { useCostCenters } from "../../hooks/use-cost-centers"
import { useDebounced } from "../../hooks/use-debounced"
import { renderCostCenter, renderPath } from "./cost-center-name"

/** So many are offered at once; the search finds the others. */
const offered = 6

type Choice = Pick<CostCenter, "id" | "code" | "name" | "ancestors">

interface CostCenterPickerProps {
  legend: string
  /** Offers to choose none, by this name. */
  noneChoice?: string
  /** Neither this one nor what lies below it is offered. */
  exceptId?: string
  /** As it is saved, so that it is offered without a search. */
  saved?: Choice | null
  value: string
  error?: string
  /** @param center null for none */
  onChoose: (center: Choice | null) => void
}

/** One cost center of the company, found by code or name. */
export function CostCenterPicker({ legend, noneChoice, exceptId, saved, value, error, onChoose }: CostCenterPickerProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState("")
  const [chosen, setChosen] = useState<Choice | null>(saved ?? null)
  const q = useDebounced(typed.trim(), 300)
  const name = useId()
  const messageId = `${name}-message`
  const centers = useCostCenters({ order: "path", limit: 100, ...(q ? { q } : {}) })
  const found: Choice[] = (centers.data?.cost_centers ?? [])
    .filter(({ id, ancestors }) => id !== exceptId && ancestors.every((above) => above.id !== exceptId))
    .slice(0, offered)
  // no row moves when it is chosen, so that the arrow keys go on from where they are
  const kept = [chosen, saved]
    .flatMap((one) => one ?? [])
    .filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index && found.every((one) => one.id !== id))
  const rows = [...kept, ...found]
  return (
    <fieldset className="flex flex-col gap-3" aria-describedby={error ? messageId : undefined}>
      <legend className="txt-compact-small-plus mb-1.5">{legend}</legend>
      <input
        type="search"
        className="field"
        maxLength={200}
        aria-label={t("costCenters.search")}
        placeholder={t("costCenters.search")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      {centers.error && <ErrorNotice isQuiet error={centers.error} />}
      <div className="max-h-72 divide-y overflow-y-auto rounded-lg shadow-borders-base">
        {noneChoice && (
          <Option
            name={name}
            label={noneChoice}
            isChosen={value === ""}
            onChoose={() => {
              setChosen(null)
              onChoose(null)
            }}
          />
        )}
        {rows.map((center) => (
          <Option
            key={center.id}
            name={name}
            label={renderCostCenter(center)}
            path={renderPath(center.ancestors)}
            isChosen={value === center.id}
            onChoose={() => {
              setChosen(center)
              onChoose(center)
            }}
          />
        ))}
        {centers.isSuccess && rows.length === 0 && (
          <p className="px-4 py-3 text-ui-fg-subtle">{t("costCenters.noResult")}</p>
        )}
      </div>
      <FieldMessage id={messageId} error={error} />
    </fieldset>
  )
}

interface OptionProps {
  name: string
  label: string
  path?: string
  isChosen: boolean
  onChoose: () => void
}

function Option({ name, label, path, isChosen, onChoose }: OptionProps) {
  return (
    <label className="flex cursor-pointer items-start gap-3 px-4 py-2.5 has-[:checked]:bg-ui-bg-base-pressed has-[:focus-visible]:shadow-borders-focus">
      <input
        type="radio"
        className="mt-1 size-3.5 shrink-0 accent-ui-fg-interactive"
        name={name}
        checked={isChosen}
        onChange={onChoose}
      />
      <span className="min-w-0">
        <span className="txt-small-plus block">{label}</span>
        {path && <span className="block text-ui-fg-subtle">{path}</span>}
      </span>
    </label>
  )
}
