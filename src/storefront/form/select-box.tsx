import { ChevronUpDown } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { Ref, SelectHTMLAttributes } from "react"

interface SelectBoxProps extends SelectHTMLAttributes<HTMLSelectElement> {
  selectRef?: Ref<HTMLSelectElement>
}

/** The browser's own choice, which phones and screen readers know best, in our clothes. */
export function SelectBox({ selectRef, className, children, ...select }: SelectBoxProps) {
  return (
    <div className={clx("relative min-w-0", className)}>
      <select {...select} ref={selectRef} className="field truncate bg-none pr-8">
        {children}
      </select>
      <ChevronUpDown
        aria-hidden
        className="pointer-events-none absolute right-2.5 top-3 text-ui-fg-subtle"
      />
    </div>
  )
}
