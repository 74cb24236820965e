import { NonsenseError } from "./nonsense-error"

/**
 * Reads a provider's answer whether something is so. Only true and false count:
 * an activation is proven by it, so "something" is not yes.
 *
 * @throws NonsenseError for all else
 */
export function parseYesOrNo(answer: unknown): boolean {
  if (typeof answer !== "boolean") {
    throw new NonsenseError("neither yes nor no")
  }
  return answer
}
