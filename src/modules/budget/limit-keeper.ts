import { generateEntityId } from "@medusajs/framework/utils"
import type { ListPage } from "../../database/list-page"
import { writeAndTell } from "../../database/transactions"
import type { Transactions, Watch } from "../../database/transactions"
import type { OutboxMessage } from "../../outbox/types"
import { computeWindow, computeWindowBefore } from "./rules/compute-window"
import { listValidAt } from "./rules/decide-spending"
import { listRecentWindows } from "./rules/recent-windows"
import { computeLookBack, computeWhatIf } from "./rules/what-if"
import type { TriedPeriod, TriedTerms } from "./rules/what-if"
import { noteAlerts } from "./store/alert-store"
import type { BudgetAlert } from "./store/alert-store"
import { readBalances } from "./store/balance-store"
import { listPastSpendings } from "./store/past-spendings"
import type { CountedSpending, PastRequest } from "./store/past-spendings"
import { listLimits } from "./store/limit-list"
import type { LimitListFilter } from "./store/limit-list"
import { listBalanceKeys, readStates } from "./store/limit-states"
import { addLimit, findLimit, removeLimit, restoreLimit, updateLimit } from "./store/limit-store"
import type { LimitUpdate, NewLimit } from "./store/limit-store"
import { loadStatesOf } from "./store/load-states"
import { listStatement } from "./store/statement"
import type { StatementPage, StatementRequest } from "./store/statement"
import type { Limit, LimitState, Window } from "./types"

/** Sets limits; each change and the word of it are written together. */
export class LimitKeeper {
  readonly #db: Transactions

  constructor(db: Transactions) {
    this.#db = db
  }

  /** @throws `limit_exists` */
  async add(
    input: Omit<NewLimit, "id"> & { id?: string },
    { at, tell, watch }: { at: Date; tell: (added: Limit) => readonly OutboxMessage[]; watch?: Watch | undefined }
  ): Promise<Limit> {
    const limit = { ...input, id: generateEntityId(input.id, "limit") }
    return await this.#db.write(async (manager) => {
      const look = await watch?.(manager, [limit.companyId])
      const added = await addLimit(manager, { limit, windows: listWindowsToCount(limit, at) })
      await this.#db.outbox.write([...tell(added), ...((await look?.()) ?? [])], { transactionManager: manager })
      return added
    })
  }

  /**
   * @param tellOfAlert of each share that is spent for the first time in a period because the limit is another one now
   * @throws `not_found`, `limit_exists`, `changed_meanwhile`
   */
  async update(
    update: LimitUpdate,
    {
      at,
      tell,
      tellOfAlert = () => [],
      watch,
    }: {
      at: Date
      tell: (change: { before: Limit; after: Limit }) => readonly OutboxMessage[]
      tellOfAlert?: (alert: BudgetAlert) => readonly OutboxMessage[]
      watch?: Watch | undefined
    }
  ): Promise<Limit> {
    return await this.#db.write(async (manager) => {
      const look = await watch?.(manager, [update.companyId])
      const change = await updateLimit(manager, update, (limit) => listWindowsToCount(limit, at))
      const alerts = await noteAlerts(manager, await loadStatesOf(manager, listValidAt([change.after], at), at))
      const messages = [...tell(change), ...alerts.flatMap(tellOfAlert), ...((await look?.()) ?? [])]
      await this.#db.outbox.write(messages, { transactionManager: manager })
      return change.after
    })
  }

  /** @throws `not_found`, `changed_meanwhile` */
  async remove(
    input: { id: string; companyId: string; version?: number | undefined },
    tell: (removed: Limit) => readonly OutboxMessage[]
  ): Promise<Limit> {
    return await this.#db.write(async (manager) => {
      const removed = await removeLimit(manager, input)
      await this.#db.outbox.write(tell(removed), { transactionManager: manager })
      return removed
    })
  }

  /**
   * Takes a removal back; what was spent meanwhile counts.
   *
   * @returns null where there was nothing to take back
   * @throws `limit_exists` where another limit has taken its place
   */
  async restore(
    limit: Pick<Limit, "id" | "companyId" | "period" | "timeZone">,
    { at, tell }: { at: Date; tell: (restored: Limit) => readonly OutboxMessage[] }
  ): Promise<Limit | null> {
    return await writeAndTell(
      this.#db,
      async (manager) => await restoreLimit(manager, { limit, windows: listWindowsToCount(limit, at) }),
      tell
    )
  }

  async find(input: { id: string; companyId: string }): Promise<Limit | null> {
    return await findLimit(this.#db.manager(), input)
  }

  /** A company's limits, each with what is spent of it in the window that this instant lies in. */
  async list(filter: LimitListFilter, at: Date): Promise<ListPage<LimitState>> {
    const { rows, ...page } = await listLimits(this.#db.manager(), filter)
    return { ...page, rows: await this.listStates(rows, at) }
  }

  /** These limits with what is spent of them, in the same order. */
  async listStates(limits: readonly Limit[], at: Date): Promise<LimitState[]> {
    return await loadStatesOf(this.#db.manager(), limits, at)
  }

  /**
   * How a limit stood in its last windows (C9), oldest first, each held against the amount of now. Windows before the first one
   * that anything was counted in are left out.
   */
  async listPeriods(limit: Limit, { at, count }: { at: Date; count: number }): Promise<LimitState[]> {
    const windows = listRecentWindows(limit, { at, count }).map((window) => ({
      limit,
      window,
      before: limit.carryOver ? computeWindowBefore(limit.period, window, limit.timeZone) : null,
      // a past window is only shown
      after: null,
    }))
    const states = readStates(windows, await readBalances(this.#db.manager(), listBalanceKeys(windows))).reverse()
    const first = states.findIndex(({ window, balanceVersion }) => balanceVersion !== null || isAfter(window, limit.createdAt))
    return first < 0 ? [] : states.slice(first)
  }

  /** What such a limit would have done to the orders of its last periods (C12). Writes nothing. */
  async tryOut(
    terms: TriedTerms,
    { at, ...counted }: Omit<PastRequest, "since"> & { at: Date }
  ): Promise<{ countedSince: Date | null; periods: TriedPeriod<CountedSpending>[] }> {
    const past = await listPastSpendings(this.#db.manager(), { ...counted, since: computeLookBack(terms, at) })
    return { countedSince: past.countedSince, periods: computeWhatIf(terms, past, at) }
  }

  /** What moved a limit, newest first. */
  async listStatement(asked: StatementRequest): Promise<StatementPage> {
    return await listStatement(this.#db.manager(), asked)
  }
}

/** What a limit counts of what was spent before it held: the current window, and the one before, which may carry over. */
function listWindowsToCount(limit: Pick<Limit, "period" | "timeZone">, at: Date): Window[] {
  const window = computeWindow(limit.period, at, limit.timeZone)
  const before = window && computeWindowBefore(limit.period, window, limit.timeZone)
  return [window, before].flatMap((one) => (one ? [one] : []))
}

function isAfter(window: Window | null, instant: Date): boolean {
  return window !== null && (window.endsAt === null || window.endsAt > instant)
}
