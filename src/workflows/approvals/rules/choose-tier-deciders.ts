import type { DeciderFacts } from "./choose-deciders"
import { chooseReceivers } from "./choose-deciders"
import { choosePresent } from "./choose-present"
import { onePerPerson } from "./one-per-person"

/** Somebody who can decide about a request, with what they hold. */
type TierDecider = DeciderFacts & { readonly roleKeys: readonly string[] }

/** Where a request stands between its tiers. */
interface TierFacts {
  /** The roles of each approval that is open now; null: of anybody who may decide. */
  readonly open_slots: readonly (readonly string[])[] | null
  /** Whether it was put to the main contacts, because nobody decided. */
  readonly escalated_at: unknown
}

/**
 * Who decides in the tier that a request is in (C7), of all who may decide about it: whoever can give an approval that is open.
 * The list statements say the same in `tier-sql.ts`.
 */
export function chooseTierDeciders<Decider extends TierDecider>(deciders: readonly Decider[], request: TierFacts): Decider[] {
  const { open_slots: slots } = request
  return slots === null
    ? [...deciders]
    : deciders.filter((decider) => slots.some((roleKeys) => fillsSlot(deciders, { decider, roleKeys, request })))
}

/**
 * Whether somebody can give one approval: by a role that it names; as a main contact, where nobody holds such a role or the
 * request was escalated; as anybody who may decide, where there is no main contact either. So none is ever stuck.
 */
export function fillsSlot<Decider extends TierDecider>(
  deciders: readonly Decider[],
  { decider, roleKeys, request }: { decider: Decider; roleKeys: readonly string[]; request: Pick<TierFacts, "escalated_at"> }
): boolean {
  const holds = (one: Decider) => one.roleKeys.some((key) => roleKeys.includes(key))
  if (holds(decider) || (decider.isMainContact && request.escalated_at !== null)) {
    return true
  }
  return !deciders.some(holds) && (decider.isMainContact || !deciders.some(({ isMainContact }) => isMainContact))
}

/** Of those who decide in its tier the ones to write to, each once: whoever is absent only where nobody else can give one of its approvals. */
export function chooseTierPresent<Decider extends TierDecider>(deciders: readonly Decider[], request: TierFacts): Decider[] {
  const { open_slots: slots } = request
  if (slots === null) {
    return choosePresent(deciders)
  }
  const present = new Set(
    slots.flatMap((roleKeys) => choosePresent(deciders.filter((decider) => fillsSlot(deciders, { decider, roleKeys, request }))))
  )
  return onePerPerson(deciders.filter((decider) => present.has(decider)))
}

/** Who is asked: all who decide in its tier, or where it has none the approvers of the company, or its main contacts (C4), whom it is put to as well once it was escalated. */
export function chooseTierReceivers<Decider extends TierDecider>(deciders: readonly Decider[], request: TierFacts): Decider[] {
  if (request.open_slots !== null) {
    return chooseTierPresent(deciders, request)
  }
  const contacts = request.escalated_at === null ? [] : choosePresent(deciders.filter(({ isMainContact }) => isMainContact))
  return onePerPerson([...chooseReceivers(deciders), ...contacts])
}
