import { setImmediate } from "node:timers/promises"

/** Reservations that one transaction makes at most; more only make the first of them wait longer. */
const MOST_TOGETHER = 100
/** A group that takes so long waits for somebody else's lock: the next one goes beside it. */
const SLOW_AFTER_MS = 100
/** Slow groups beside each other; each of them holds a connection. */
const MOST_SLOW = 3
/** Groups under way at once: what the database does for one and this process for the other overlaps. */
const MOST_RUNNING = 2
/** Fewer wait for the group that is under way, and keep their order. */
const ENOUGH_FOR_ANOTHER = 8

interface Waiting<Input, Outcome> {
  input: Input
  resolve: (outcome: Outcome) => void
  reject: (error: unknown) => void
}

/**
 * Groups what comes while the database is busy (C8): the first asker goes at once, and whoever comes
 * meanwhile goes together with the next, or where they are many with two in turn. A limit that many
 * spend of at the same moment is then locked once for all of them. It only shortens the way: whoever decides is
 * the database's row, which other processes lock as well. Where somebody else holds that lock for long, only
 * those wait whose company is in the group that waits for it.
 */
export class ReservationGroups<Input, Outcome> {
  #waiting: Waiting<Input, Outcome>[] = []
  readonly #run: (inputs: readonly Input[]) => Promise<readonly Outcome[]>
  readonly #companyOf: (input: Input) => string
  /** Companies in groups that are slow: what comes for them waits for the group to end. */
  readonly #held = new Map<string, number>()
  #running = 0
  #slow = 0
  /** How many wait for an answer of the database. */
  #underWay = 0

  /** @param run gives one outcome for each input, in their order */
  constructor(
    run: (inputs: readonly Input[]) => Promise<readonly Outcome[]>,
    companyOf: (input: Input) => string
  ) {
    this.#run = run
    this.#companyOf = companyOf
  }

  async add(input: Input): Promise<Outcome> {
    return await new Promise<Outcome>((resolve, reject) => {
      this.#waiting.push({ input, resolve, reject })
      void this.#next()
    })
  }

  async #next(): Promise<void> {
    if (this.#running > 0 && (this.#running === MOST_RUNNING || this.#waiting.length < ENOUGH_FOR_ANOTHER)) {
      return
    }
    const group = this.#take()
    if (group.length === 0) {
      return
    }
    this.#running += 1
    this.#underWay += group.length
    const companies = new Set(group.map(({ input }) => this.#companyOf(input)))
    let isSlow = false
    const timer = setTimeout(() => {
      if (this.#slow < MOST_SLOW) {
        isSlow = true
        this.#hold(companies, 1)
        this.#running -= 1
        void this.#next()
      }
    }, SLOW_AFTER_MS)
    await this.#settle(group)
    clearTimeout(timer)
    this.#underWay -= group.length
    if (isSlow) {
      this.#hold(companies, -1)
    } else {
      // who was answered may ask again, and goes with the next group then
      await setImmediate()
      this.#running -= 1
    }
    await this.#next()
  }

  #hold(companies: ReadonlySet<string>, more: 1 | -1): void {
    this.#slow += more
    for (const company of companies) {
      this.#held.set(company, (this.#held.get(company) ?? 0) + more)
      if (this.#held.get(company) === 0) {
        this.#held.delete(company)
      }
    }
  }

  /** Where many ask, half of all who do, so that the two groups are alike. */
  #take(): Waiting<Input, Outcome>[] {
    const half = Math.ceil((this.#waiting.length + this.#underWay) / 2)
    const most = half < ENOUGH_FOR_ANOTHER ? ENOUGH_FOR_ANOTHER : Math.min(half, MOST_TOGETHER)
    if (this.#held.size === 0) {
      return this.#waiting.splice(0, most)
    }
    const free = this.#waiting.filter(({ input }) => !this.#held.has(this.#companyOf(input))).slice(0, most)
    const taken = new Set(free)
    this.#waiting = this.#waiting.filter((one) => !taken.has(one))
    return free
  }

  /** Where a group fails, each of it is tried alone: one bad input must not fail the others. */
  async #settle(group: readonly Waiting<Input, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.#run(group.map(({ input }) => input))
      group.forEach(({ resolve, reject }, nth) => {
        const outcome = outcomes[nth]
        if (outcome === undefined) {
          reject(new Error("A reservation came back without an outcome"))
        } else {
          resolve(outcome)
        }
      })
    } catch (error) {
      if (group.length === 1) {
        group.forEach(({ reject }) => reject(error))
        return
      }
      for (const one of group) {
        await this.#settle([one])
      }
    }
  }
}
