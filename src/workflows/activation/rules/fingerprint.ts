import { createHash } from "node:crypto"

/** Names an identical request; the parts are separated so that they cannot run into each other. */
export function computeFingerprint(request: {
  readonly customerNumber: string
  readonly invoiceNumber: string
  readonly email: string
}): string {
  return hash([request.customerNumber, request.invoiceNumber, request.email])
}

interface MissAsker {
  readonly customerNumber: string
  readonly email: string
  readonly signedIn: { readonly customerId: string } | null
}

/** Whose misses are counted together for a number: those of all who are not signed in, and those of all who are. */
export function sharedMissSubject({ customerNumber, signedIn }: MissAsker): string {
  return hash(signedIn ? ["number", customerNumber, "signed-in"] : ["number", customerNumber])
}

/** The count that a signed-in person, or one whom the operator released, has for themselves. */
export function ownMissSubject({ customerNumber, email, signedIn }: MissAsker): string {
  return hash(["number", customerNumber, ...(signedIn ? ["customer", signedIn.customerId] : ["email", email])])
}

/** Names a client address without holding it. */
export function addressSubject(address: string | null): string {
  return hash(["address", address ?? ""])
}

function hash(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex")
}
