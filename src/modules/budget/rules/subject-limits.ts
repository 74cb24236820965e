import type { Limit, LimitSubject, Spender } from "../types"
import { listSubjects } from "./spender-subjects"

/** Limits by what they are for, valid or not; what has none is known to have none. */
export class SubjectLimits {
  /** By the subjects' names. */
  readonly entries: ReadonlyMap<string, readonly Limit[]>

  constructor(entries: ReadonlyMap<string, readonly Limit[]>) {
    this.entries = entries
  }

  /** @param limits all of these spenders, and no other */
  static of(spenders: readonly Spender[], limits: readonly Limit[]): SubjectLimits {
    const entries = new Map<string, Limit[]>([...listSpentFor(spenders).keys()].map((name) => [name, []]))
    for (const limit of limits) {
      entries.get(nameOf(limit.companyId, limit.subject))?.push(limit)
    }
    return new SubjectLimits(entries)
  }

  /** In the order of their ids. */
  listFor(spender: Spender): Limit[] {
    return listSubjects(spender)
      .flatMap((subject) => this.entries.get(nameOf(spender.companyId, subject)) ?? [])
      .sort(byId)
  }

  /**
   * One text for all of them as they are, the database's own: two that are the same have the same limits of each subject, as a
   * limit never gets another one. Ids are ASCII, so both sort alike.
   */
  describe(): string {
    return [...this.entries.values()]
      .flat()
      .sort(byId)
      .map(({ id, version }) => `${id} ${version}`)
      .join(",")
  }
}

/** What these spend for, each once, by its name. */
export function listSpentFor(spenders: readonly Spender[]): Map<string, LimitSubject & { companyId: string }> {
  const found = new Map<string, LimitSubject & { companyId: string }>()
  for (const spender of spenders) {
    for (const subject of listSubjects(spender)) {
      found.set(nameOf(spender.companyId, subject), { companyId: spender.companyId, ...subject })
    }
  }
  return found
}

/** Neither a company's id nor a type has a blank in it. */
function nameOf(companyId: string, { type, id }: LimitSubject): string {
  return `${companyId} ${type} ${id}`
}

function byId(a: Limit, b: Limit): number {
  return a.id < b.id ? -1 : 1
}
