import type { PlaceRow } from "../../../modules/company/store/account-store"

/** How a mail speaks to somebody; null where no name is known. */
export function greetedName({ first_name, last_name }: Pick<PlaceRow, "first_name" | "last_name">): string | null {
  return [first_name, last_name].filter(Boolean).join(" ") || null
}
