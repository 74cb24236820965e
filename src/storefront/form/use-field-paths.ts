import { useMemo } from "react"
import type { FurtherField } from "../client"

/** Every entry of a form by its name in the API, further fields included; the same list until these change. */
export function useFieldPaths<Path extends string>(own: readonly Path[], fields: readonly FurtherField[]) {
  return useMemo(() => [...own, ...fields.map(({ key }) => `fields.${key}` as const)], [own, fields])
}
