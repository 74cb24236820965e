import { NonsenseError } from "./nonsense-error"

/**
 * Reads a provider's answer whether there is such an invoice. Only true and
 * false count: an activation is proven by it, so "something" is not yes.
 *
 * @throws NonsenseError for all else
 */
export function parseHasInvoice(answer: unknown): boolean {
  if (typeof answer !== "boolean") {
    throw new NonsenseError("neither yes nor no")
  }
  return answer
}
