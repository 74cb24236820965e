/** An ERP's one name, split at its last blank: "Ana María Soto" is Ana María, Soto. */
export function splitName(name: string): { firstName: string | null; lastName: string | null } {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const last = words.at(-1)
  if (!last) {
    return { firstName: null, lastName: null }
  }
  return { firstName: words.slice(0, -1).join(" ") || null, lastName: last }
}
