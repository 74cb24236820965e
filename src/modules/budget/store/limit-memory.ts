import { LRUCache } from "lru-cache"
import { listSubjects } from "../rules/spender-subjects"
import type { Limit, Spender } from "../types"

/** So many kinds of spenders are remembered, those asked for last. */
const MOST_REMEMBERED = 5_000

/**
 * The limits of spenders as they were last read, valid or not. They may have changed by now: nothing may be decided by
 * them that the database does not compare with its own.
 */
export class LimitMemory {
  readonly #limits = new LRUCache<string, readonly Limit[]>({ max: MOST_REMEMBERED })

  keep(spender: Spender, limits: readonly Limit[]): void {
    this.#limits.set(nameOf(spender), limits)
  }

  recall(spender: Spender): readonly Limit[] | undefined {
    return this.#limits.get(nameOf(spender))
  }
}

function nameOf(spender: Spender): string {
  return JSON.stringify([spender.companyId, ...listSubjects(spender).map(({ type, id }) => [type, id])])
}
