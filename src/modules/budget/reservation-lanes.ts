/** Reservations that one transaction makes at most; more only make the first of them wait longer. */
const MOST_AT_ONCE = 100
/** Transactions at once: two keep two processors busy, and a company's always go one after the other. */
const LANES = 2

interface Waiting<Input, Outcome> {
  input: Input
  resolve: (outcome: Outcome) => void
  reject: (error: unknown) => void
}

/**
 * Groups what comes while the database is busy (C8): the first asker goes at once, and whoever comes
 * meanwhile goes together with the next. A limit that many spend of at the same moment is then locked
 * once for all of them. It only shortens the way: whoever decides is the database's row, which
 * other processes lock as well.
 */
export class ReservationLanes<Input, Outcome> {
  readonly #lanes: Waiting<Input, Outcome>[][] = Array.from({ length: LANES }, () => [])
  readonly #busy = new Set<number>()
  readonly #run: (inputs: readonly Input[]) => Promise<readonly Outcome[]>
  readonly #group: (input: Input) => string

  /**
   * @param run gives one outcome for each input, in their order
   * @param group inputs of one name never run beside each other
   */
  constructor({ run, group }: { run: (inputs: readonly Input[]) => Promise<readonly Outcome[]>; group: (input: Input) => string }) {
    this.#run = run
    this.#group = group
  }

  async add(input: Input): Promise<Outcome> {
    const lane = laneOf(this.#group(input))
    return await new Promise<Outcome>((resolve, reject) => {
      this.#lanes[lane]?.push({ input, resolve, reject })
      void this.#drain(lane)
    })
  }

  async #drain(lane: number): Promise<void> {
    if (this.#busy.has(lane)) {
      return
    }
    this.#busy.add(lane)
    try {
      for (let group = this.#take(lane); group.length > 0; group = this.#take(lane)) {
        await this.#settle(group)
      }
    } finally {
      this.#busy.delete(lane)
    }
  }

  #take(lane: number): Waiting<Input, Outcome>[] {
    return this.#lanes[lane]?.splice(0, MOST_AT_ONCE) ?? []
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

function laneOf(name: string): number {
  let sum = 0
  for (const letter of name) {
    sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  }
  return sum % LANES
}
