import { clx } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

interface SegmentedProps<Value extends string> {
  legend: string
  value: Value
  options: ReadonlyArray<{ value: Value; label: string; show: ReactNode }>
  onChange: (value: Value) => void
}

/** A few choices side by side: radio buttons, so arrow keys and screen readers know them. */
export function Segmented<Value extends string>({
  legend,
  value,
  options,
  onChange,
}: SegmentedProps<Value>) {
  const name = useId()
  return (
    <fieldset className="flex rounded-md bg-ui-bg-component p-0.5 shadow-borders-base">
      <legend className="sr-only">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          title={option.label}
          className={clx(
            "txt-compact-xsmall-plus flex h-7 min-w-8 cursor-pointer items-center justify-center rounded px-2 transition-fg",
            "text-ui-fg-subtle hover:text-ui-fg-base has-[:focus-visible]:shadow-borders-focus",
            "has-[:checked]:bg-ui-bg-base has-[:checked]:text-ui-fg-base has-[:checked]:shadow-borders-base"
          )}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="sr-only">{option.label}</span>
          <span aria-hidden>{option.show}</span>
        </label>
      ))}
    </fieldset>
  )
}
