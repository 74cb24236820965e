import type { TrytonOptions } from "./options"
import type { MechanismRow } from "./party"

/**
 * Which of a party's own e-mail mechanisms are its main contacts'. Empty where
 * relations tell it instead.
 */
export function mainMechanisms(
  mechanisms: readonly MechanismRow[],
  { mainContact }: TrytonOptions
): readonly MechanismRow[] {
  const emails = mechanisms.filter((mechanism) => mechanism.type === "email" && mechanism.value)
  switch (mainContact.by) {
    case "comment":
      return emails.filter((email) => email.comment === mainContact.value)
    case "name":
      return emails.filter((email) => email.name === mainContact.value)
    case "first":
      return emails.slice(0, 1)
    case "relation":
      return []
  }
}
