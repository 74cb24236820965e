import { LRUCache } from "lru-cache"
import { listSpentFor, SubjectLimits } from "../rules/subject-limits"
import type { Limit, Spender } from "../types"

/** So many users, roles, cost centers and companies are remembered, those asked for last. */
const MOST_REMEMBERED = 20_000
/** How long it takes a company whose limits are nearly used up, to be asked again whether all fits. */
const TIGHT_FOR_MS = 1_000

/**
 * Limits as they were last read, and whose are nearly used up. They may have changed by now: nothing may be decided by
 * them that the database does not compare with its own. Kept by what they are for, so that whoever spends for the same goes
 * by the same ones.
 */
export class LimitMemory {
  readonly #limits = new LRUCache<string, readonly Limit[]>({ max: MOST_REMEMBERED })
  readonly #tight = new LRUCache<string, true>({ max: MOST_REMEMBERED, ttl: TIGHT_FOR_MS })

  keep({ entries }: SubjectLimits): void {
    entries.forEach((limits, name) => this.#limits.set(name, limits))
  }

  /** @returns null where some of them were never read, or are better decided one by one */
  recall(spenders: readonly Spender[]): SubjectLimits | null {
    const entries = new Map<string, readonly Limit[]>()
    for (const [name, { companyId }] of listSpentFor(spenders)) {
      const limits = this.#limits.get(name)
      if (!limits || this.#tight.has(companyId)) {
        return null
      }
      entries.set(name, limits)
    }
    return new SubjectLimits(entries)
  }

  /** Asking whether all fits would be in vain for a while. */
  noteTight(spenders: readonly Spender[]): void {
    spenders.forEach(({ companyId }) => this.#tight.set(companyId, true))
  }
}
