/** Money that is held for a change of an order, and what becomes of it once the platform has answered. */
export interface HeldChange {
  /** It went well: the ledger says what the order says. */
  settle(): Promise<void>
  /** It did not: nothing is held for it any more. */
  release(): Promise<void>
}
