/** Levels of a company's tree: an order counts to the budgets of all of them, and nobody reads a deeper one. */
export const MAX_COST_CENTER_LEVELS = 10

/**
 * Whether a cost center may lie below another one.
 *
 * @param move.path the ids from the new parent up to the top; empty at the top
 * @param move.levels of the cost center with all below it; 1 where there is nothing below it
 */
export function decideParent({
  id,
  path,
  levels,
}: {
  id: string
  path: readonly string[]
  levels: number
}): "cost_center_cycle" | "cost_center_too_deep" | null {
  if (path.includes(id)) {
    return "cost_center_cycle"
  }
  return path.length + levels > MAX_COST_CENTER_LEVELS ? "cost_center_too_deep" : null
}
