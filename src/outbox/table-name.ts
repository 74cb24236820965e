/** A table's name stands in statements as it is, so it must be a plain word. */
export function requireTableName(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(name)) {
    throw new Error(`"${name}" cannot be the name of an outbox table`)
  }
  return name
}
