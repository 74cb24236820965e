import { Select } from "@medusajs/ui"

/** The select has no empty value of its own. */
const unset = "-"

interface ChoiceProps {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChoose: (value: string) => void
  id?: string
  "aria-describedby"?: string
  "aria-invalid"?: boolean
  size?: "base" | "small"
  className?: string
}

/** A select whose empty value is an entry like any other. */
export function Choice({ label, value, options, onChoose, id, size = "small", className, ...noted }: ChoiceProps) {
  return (
    <Select
      size={size}
      value={value || unset}
      onValueChange={(next) => onChoose(next === unset ? "" : next)}
    >
      <Select.Trigger {...noted} id={id} aria-label={label} className={className}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {options.map((option) => (
          <Select.Item key={option.value || unset} value={option.value || unset}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
