import type { MedusaRequest } from "@medusajs/framework/http"
import type { AccessState, PlaceRow } from "../../modules/company/store/account-store"
import type { ErrorCode } from "../errors/codes"
import { Refusal } from "../errors/refusal"

/** What the guard found out about a request, for the handler behind it. */
export interface GuardedRequest {
  /** The parsed body, or the parsed query of a GET. */
  input: unknown
  /** The signed-in customer; null where none is needed and none is there. */
  customer: { id: string; authIdentityId: string } | null
  /** The operator or the secret API key. */
  operator: { id: string; type: "user" | "api-key" } | null
  /** Account and places of the signed-in customer, as they were when the request came; null where none is signed in. */
  access: AccessState | null
  /** Why the account is refused, where that is awaited only by a later guard; see `guardStore`. */
  refusalToCome: Promise<ErrorCode | null> | null
  /** The place in which a member acts. */
  place: PlaceRow | null
  /** When the request arrived, by `performance.now()`. */
  arrivedAt: number
}

const guardedRequests = new WeakMap<object, GuardedRequest>()

/** The guard's findings, from the first of its middlewares to the handler. */
export function readGuarded(req: MedusaRequest): GuardedRequest {
  let guarded = guardedRequests.get(req)
  if (!guarded) {
    guarded = { input: undefined, customer: null, operator: null, access: null, refusalToCome: null, place: null, arrivedAt: performance.now() }
    guardedRequests.set(req, guarded)
  }
  return guarded
}

/**
 * Awaits what `guardStore` asked about the account.
 *
 * @throws why it is refused
 */
export async function requireAccount(req: MedusaRequest): Promise<void> {
  const refusal = await readGuarded(req).refusalToCome
  if (refusal) {
    throw new Refusal(refusal)
  }
}
