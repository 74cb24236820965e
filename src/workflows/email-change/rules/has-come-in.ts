/**
 * Whether a login is somebody's already, so that its e-mail is no mere entry of the
 * company's: the person signed in, confirmed the address, had the account before they were
 * asked in, has another company or an order.
 */
export function hasComeIn(facts: {
  readonly status: "invited" | "active" | "deactivated"
  readonly acceptanceRequired: boolean
  readonly lastLoginAt: Date | null
  readonly emailConfirmedAt: Date | null
  readonly placeCount: number
  readonly hasOrders: boolean
}): boolean {
  return (
    facts.status !== "invited" ||
    facts.acceptanceRequired ||
    facts.lastLoginAt !== null ||
    facts.emailConfirmedAt !== null ||
    facts.placeCount !== 1 ||
    facts.hasOrders
  )
}
