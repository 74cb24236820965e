/** Somebody who holds `approvals.decide` in the company, as far as the choice goes. */
export interface DeciderFacts {
  readonly businessUserId: string
  readonly isMainContact: boolean
  /** Whether a role beside main contact lets them decide. */
  readonly isApprover: boolean
}

/** Whether somebody may decide about the own request: the only main contact, who has nobody above them. */
export function mayDecideOwn(holders: readonly DeciderFacts[], businessUserId: string): boolean {
  const contacts = holders.filter(({ isMainContact }) => isMainContact)
  return contacts.length === 1 && contacts[0]?.businessUserId === businessUserId
}

/** Who can decide about a buyer's request: all who hold the permission, but the buyer only where `mayDecideOwn`. */
export function chooseDeciders<Holder extends DeciderFacts>(holders: readonly Holder[], buyerId: string): Holder[] {
  return holders.filter(({ businessUserId }) => businessUserId !== buyerId || mayDecideOwn(holders, buyerId))
}

/** Who is asked for it (C4): the approvers of the company, or the main contacts where there is none. */
export function chooseReceivers<Holder extends DeciderFacts>(deciders: readonly Holder[]): Holder[] {
  const approvers = deciders.filter(({ isApprover }) => isApprover)
  return approvers.length > 0 ? approvers : [...deciders]
}
