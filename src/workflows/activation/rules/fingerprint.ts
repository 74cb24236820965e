import { createHash } from "node:crypto"

/** Names an identical request; the parts are separated so that they cannot run into each other. */
export function computeFingerprint(request: {
  readonly customerNumber: string
  readonly invoiceNumber: string
  readonly email: string
}): string {
  return hash([request.customerNumber, request.invoiceNumber, request.email])
}

/**
 * Whose misses are counted together: everybody's for a number; but a signed-in
 * person, and one whom the operator released, have a count of their own, so that
 * others' misses do not lock them out.
 */
export function missSubject(
  asker: {
    readonly customerNumber: string
    readonly email: string
    readonly signedIn: { readonly customerId: string } | null
  },
  { released }: { readonly released: boolean }
): string {
  if (asker.signedIn) {
    return hash(["number", asker.customerNumber, "customer", asker.signedIn.customerId])
  }
  return released
    ? hash(["number", asker.customerNumber, "email", asker.email])
    : hash(["number", asker.customerNumber])
}

/** Names a client address without holding it. */
export function addressSubject(address: string | null): string {
  return hash(["address", address ?? ""])
}

function hash(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex")
}
