import { useMemo } from "react"
import type { Field } from "../../api/schemas/fields"
import { useFurtherFields } from "./further-fields"

/** Every further field that a user may have a value of (B9): those of the user's form, then what only the activation asks for. */
export function useKnownFields(): readonly Field[] {
  const own = useFurtherFields("users").data?.fields
  const asked = useFurtherFields("activation").data?.fields
  return useMemo(() => {
    const first = own ?? []
    return [...first, ...(asked ?? []).filter(({ key }) => first.every((field) => field.key !== key))]
  }, [own, asked])
}
