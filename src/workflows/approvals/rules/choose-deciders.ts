import { choosePresent } from "./choose-present"

/** Somebody who holds `approvals.decide` in the company, as far as the choice goes. */
export interface DeciderFacts {
  readonly businessUserId: string
  readonly isMainContact: boolean
  /** Whether a role beside main contact lets them decide. */
  readonly isApprover: boolean
  /** Whether they may decide about a request of their own. */
  readonly decidesOwn: boolean
  /** Absent, and somebody stands in for them: they can decide, and are not asked. */
  readonly isAway?: boolean
  /** Whom they stand in for; left out where they decide for themselves. */
  readonly deputyFor?: { readonly businessUserId: string; readonly decidesOwn: boolean }
}

type Holder = Omit<DeciderFacts, "decidesOwn">

/** Whether somebody may decide about the own request: everybody where the company says so, else the only main contact, who has nobody above them. */
export function mayDecideOwn(
  holders: readonly Holder[],
  { businessUserId, ownApproval }: { businessUserId: string; ownApproval: boolean }
): boolean {
  const contacts = holders.filter(({ isMainContact }) => isMainContact)
  return ownApproval || (contacts.length === 1 && contacts[0]?.businessUserId === businessUserId)
}

/** Who can decide about a buyer's request: all who hold the permission, but the buyer only where they may decide about their own. */
export function chooseDeciders<Decider extends DeciderFacts>(holders: readonly Decider[], buyerId: string): Decider[] {
  return holders.filter(
    ({ businessUserId, decidesOwn, deputyFor }) =>
      (businessUserId !== buyerId || decidesOwn) && (deputyFor?.businessUserId !== buyerId || deputyFor.decidesOwn)
  )
}

/** Who is asked for it (C4), each once: the approvers of the company, or the main contacts where there is none; whoever is absent only where nobody else is. */
export function chooseReceivers<Decider extends DeciderFacts>(deciders: readonly Decider[]): Decider[] {
  const approvers = deciders.filter(({ isApprover, isAway }) => isApprover && !isAway)
  return choosePresent(approvers.length > 0 ? approvers : deciders)
}
