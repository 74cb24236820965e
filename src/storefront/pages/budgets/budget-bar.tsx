import { clx } from "@medusajs/ui"
import type { Budget } from "../../client"

interface BudgetBarProps {
  budget: Pick<Budget, "amount" | "carried" | "used" | "reserved" | "left">
  /** What an order would use besides. */
  asked?: { amount: string; isTooMuch: boolean }
}

/** Used and held as parts of what may be spent. The figures stand beside it, so that it is for the eye alone. */
export function BudgetBar({ budget, asked }: BudgetBarProps) {
  const whole = Number(budget.amount) + Number(budget.carried)
  const share = (amount: string) => Math.max(0, Math.min(100, (Number(amount) / whole) * 100))
  const used = share(budget.used)
  const held = Math.min(share(budget.reserved), 100 - used)
  const more = asked ? Math.min(share(asked.amount), 100 - used - held) : 0
  const isExceeded = budget.left.startsWith("-")
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="h-2 w-full rounded-full bg-ui-bg-component shadow-borders-base"
    >
      <rect
        width={used}
        height="8"
        className={clx(isExceeded ? "fill-ui-tag-red-icon" : "fill-ui-tag-blue-icon")}
      />
      <rect x={used} width={held} height="8" className="fill-ui-tag-orange-icon" />
      {asked && (
        <rect
          x={used + held}
          width={more}
          height="8"
          className={clx(asked.isTooMuch ? "fill-ui-tag-red-icon" : "fill-ui-tag-green-icon")}
        />
      )}
    </svg>
  )
}
