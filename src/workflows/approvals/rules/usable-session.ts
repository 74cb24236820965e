/** Sessions that the platform completes a cart with. */
const usable: readonly string[] = ["pending", "requires_more", "authorized", "captured", "pending_authorization"]

/** Whether a payment that was begun can still pay for its cart. */
export function isUsable({ status }: { status: string }): boolean {
  return usable.includes(status)
}
