/** Reservations that one transaction makes at most; more only make the first of them wait longer. */
const MOST_TOGETHER = 100
/** Transactions at once: while one waits for the database, the next is made ready. More would only make the groups smaller. */
const GROUPS_AT_ONCE = 2

interface Waiting<Input, Outcome> {
  input: Input
  resolve: (outcome: Outcome) => void
  reject: (error: unknown) => void
}

/**
 * Groups what comes while the database is busy (C8): the first asker goes at once, and whoever comes
 * meanwhile goes together with the next. A limit that many spend of at the same moment is then locked
 * once for all of them. It only shortens the way: whoever decides is the database's row, which
 * other groups and other processes lock as well.
 */
export class ReservationGroups<Input, Outcome> {
  readonly #waiting: Waiting<Input, Outcome>[] = []
  readonly #run: (inputs: readonly Input[]) => Promise<readonly Outcome[]>
  #running = 0

  /** @param run gives one outcome for each input, in their order */
  constructor(run: (inputs: readonly Input[]) => Promise<readonly Outcome[]>) {
    this.#run = run
  }

  async add(input: Input): Promise<Outcome> {
    return await new Promise<Outcome>((resolve, reject) => {
      this.#waiting.push({ input, resolve, reject })
      if (this.#running < GROUPS_AT_ONCE) {
        void this.#drain()
      }
    })
  }

  async #drain(): Promise<void> {
    this.#running += 1
    try {
      for (let group = this.#take(); group.length > 0; group = this.#take()) {
        await this.#settle(group)
      }
    } finally {
      this.#running -= 1
    }
  }

  #take(): Waiting<Input, Outcome>[] {
    return this.#waiting.splice(0, MOST_TOGETHER)
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
