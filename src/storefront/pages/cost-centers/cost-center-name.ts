/** What tells a cost center from others: “4711 Sales”. */
export function renderCostCenter({ code, name }: { code: string; name: string }): string {
  return `${code} ${name}`
}

/** Those above it, from the top down. */
export function renderPath(ancestors: readonly { code: string; name: string }[]): string {
  return ancestors.map(renderCostCenter).join(" › ")
}
