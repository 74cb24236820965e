import { MAIN_CONTACT } from "./permissions"

/**
 * Whether a member may set what is denied to a user of the own company (B12): never to
 * oneself, and nothing to a main contact, or two of them could shut each other out.
 */
export function decideDenial(facts: {
  readonly askerId: string
  readonly userId: string
  readonly userRoleKeys: readonly string[]
  readonly denied: readonly string[]
}): "not_oneself" | "main_contact_protected" | null {
  if (facts.userId === facts.askerId) {
    return "not_oneself"
  }
  return facts.denied.length > 0 && facts.userRoleKeys.includes(MAIN_CONTACT) ? "main_contact_protected" : null
}
