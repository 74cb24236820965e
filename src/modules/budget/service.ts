import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { DAL } from "@medusajs/framework/types"
import { selectRows } from "../../database/sql"
import type { Transactions } from "../../database/transactions"
import { keepManager } from "../../database/keep-manager"
import { Outbox } from "../../outbox/outbox"
import type { OutboxMessage, OutboxOwner } from "../../outbox/types"
import { ApproveLimits } from "./approve-limits"
import { CostCenterKeeper } from "./cost-center-keeper"
import { keyReused } from "./errors"
import { LimitKeeper } from "./limit-keeper"
import { BUDGET_OUTBOX_TABLE } from "./outbox-table"
import { ReservationGroups } from "./reservation-groups"
import { describeSpending } from "./rules/describe-spending"
import { findStateAfter } from "./rules/window-after"
import { noteAlerts } from "./store/alert-store"
import type { BudgetAlert } from "./store/alert-store"
import { addBalances, MissingBalancesError } from "./store/balance-store"
import { listChangedOrders } from "./store/changed-orders"
import { deleteRefusals } from "./store/delete-refusals"
import { LimitMemory } from "./store/limit-memory"
import { loadStates } from "./store/load-states"
import { listOrderAllocations } from "./store/order-allocations"
import type { OrderAllocation } from "./store/order-allocations"
import { findOrderSpending } from "./store/order-spending"
import type { OrderSpendingRecord } from "./store/order-spending"
import { listLedgerCompanies, rebuildBalances } from "./store/rebuild-balances"
import { releaseSpending } from "./store/release-spending"
import { reserveFitting } from "./store/reserve-fitting"
import { reserveInTurn } from "./store/reserve-in-turn"
import { KeyStandsError } from "./store/reserved-rows"
import { settleSpending } from "./store/settle-spending"
import type { OrderSpending, SettledSpending } from "./store/settle-spending"
import { findSpendingByKey, isOfInput, listBookedAmounts, listStaleReservations, sumSpendings } from "./store/spending-store"
import type { SpendingRow, SpendingSum } from "./store/spending-store"
import { listBalanceDifferences, listSpendingDifferences } from "./store/verify-ledger"
import type { BalanceDifference, SpendingDifference } from "./store/verify-ledger"
import type { LimitState, ReserveInput, ReserveOutcome, Spender } from "./types"

interface Dependencies {
  baseRepository: DAL.RepositoryService
}

/** A limit that is set between two of these may want one more; nobody sets so many that it would want them all. */
const MOST_TRIES = 5

/**
 * Keeps limits, cost centers and the ledger. Money moves by `reserve`, `release` and `settle` alone, each
 * one transaction that moves the balances and appends the entries, or does neither.
 */
export default class BudgetModuleService implements OutboxOwner {
  readonly outbox: Outbox
  readonly limits: LimitKeeper
  readonly costCenters: CostCenterKeeper
  /** Limits that ask for an approval, and whom they hold for. */
  readonly approveLimits: ApproveLimits
  protected readonly baseRepository_: DAL.RepositoryService
  /** For statements outside of a transaction. */
  protected readonly manager_: () => SqlEntityManager
  protected readonly groups_: ReservationGroups<ReserveInput, ReserveOutcome>
  protected readonly limitMemory_ = new LimitMemory()

  constructor({ baseRepository }: Dependencies) {
    this.baseRepository_ = baseRepository
    this.manager_ = keepManager<SqlEntityManager>(baseRepository)
    this.outbox = new Outbox(BUDGET_OUTBOX_TABLE, baseRepository)
    const transactions: Transactions = { manager: this.manager_, write: this.write_.bind(this), outbox: this.outbox }
    this.limits = new LimitKeeper(transactions)
    this.costCenters = new CostCenterKeeper(transactions)
    this.approveLimits = new ApproveLimits(transactions.manager)
    this.groups_ = new ReservationGroups(
      async (inputs) => await this.reserveGroup_(inputs),
      ({ spender }) => spender.companyId
    )
  }

  /**
   * Holds what an order will cost against every limit that applies, or says why not; the key twice is
   * one reservation.
   *
   * @throws `key_reused` where the key stands for another spending, or for one that was given back
   */
  async reserve(input: ReserveInput): Promise<ReserveOutcome> {
    try {
      return await this.groups_.add(input)
    } catch (error) {
      if (!(error instanceof KeyStandsError)) {
        throw error
      }
      return await this.repeat_(input)
    }
  }

  /** Gives back what a run reserved, where no order has come of it. @returns whether this call did */
  async release(input: { key: string; cause: string }): Promise<boolean> {
    return await this.move_(async (manager) => await releaseSpending(manager, input))
  }

  /**
   * Makes the ledger say what an order says.
   *
   * @param tell of each share of a limit that this spends for the first time in a period that still runs
   */
  async settle(order: OrderSpending, tell: (alert: BudgetAlert) => readonly OutboxMessage[] = () => []): Promise<SettledSpending> {
    return await this.move_(async (manager) => {
      const settled = await settleSpending(manager, order)
      if (settled.changed) {
        const states = await loadStates(manager, { spender: order.spender, at: order.placedAt })
        // what an older order costs more now may have been carried over to the window that runs; what is held for it is not spent
        const touched = states.flatMap((state) => [state, findStateAfter({ ...state, reserved: "0" }) ?? []].flat())
        const running = touched.filter(({ window }) => window && (window.endsAt === null || window.endsAt > order.asOf))
        const alerts = await noteAlerts(manager, running)
        await this.outbox.write(alerts.flatMap(tell), { transactionManager: manager })
      }
      return settled
    })
  }

  /** Every limit that applies to somebody now, with what is spent of it. */
  async listStates({ spender, at }: { spender: Spender; at: Date }): Promise<LimitState[]> {
    return await loadStates(this.manager_(), { spender, at })
  }

  async listStaleReservations(input: { olderThanSeconds: number; limit: number }): Promise<SpendingRow[]> {
    return await listStaleReservations(this.manager_(), input)
  }

  /** Forgets what limits refused long ago. @returns how many refusals, at most `limit` */
  async deleteRefusals(input: { olderThanDays: number; limit: number }): Promise<number> {
    return await deleteRefusals(this.manager_(), input)
  }

  /** Orders of companies that the ledger does not know, or knew before they changed. */
  async listChangedOrders(input: { changedWithinDays: number; limit: number }): Promise<string[]> {
    return await listChangedOrders(this.manager_(), input)
  }

  /** Balances and spendings that are not the sum of their entries; none where all is well. */
  async verify(
    input: { companyId?: string; limit: number }
  ): Promise<{ balances: BalanceDifference[]; spendings: SpendingDifference[] }> {
    const manager = this.manager_()
    return {
      balances: await listBalanceDifferences(manager, input),
      spendings: await listSpendingDifferences(manager, input),
    }
  }

  /** Makes a company's balances anew from its entries. @returns how many there are */
  async rebuild(companyId: string): Promise<number> {
    return await this.write_(async (manager) => await rebuildBalances(manager, companyId))
  }

  async listLedgerCompanies(page: { after: string; limit: number }): Promise<string[]> {
    return await listLedgerCompanies(this.manager_(), page)
  }

  /** What orders come to by the ledger; those that it does not know are left out. */
  async listBookedAmounts(orderIds: readonly string[]): Promise<Map<string, string>> {
    return await listBookedAmounts(this.manager_(), orderIds)
  }

  /** What somebody's orders come to since an instant, in one currency. */
  async sumSpendings(asked: Parameters<typeof sumSpendings>[1]): Promise<SpendingSum> {
    return await sumSpendings(this.manager_(), asked)
  }

  /** Which limits orders count to. */
  async listOrderAllocations(orderIds: readonly string[]): Promise<OrderAllocation[]> {
    return await listOrderAllocations(this.manager_(), orderIds)
  }

  /** How the ledger has an order; null where it does not know it. */
  async findOrderSpending(orderId: string): Promise<OrderSpendingRecord | null> {
    return await findOrderSpending(this.manager_(), orderId)
  }

  /** Messages that come of others, under keys of their own. */
  async tell(messages: readonly OutboxMessage[]): Promise<void> {
    await this.write_(async (manager) => await this.outbox.write(messages, { transactionManager: manager }))
  }

  /** By the database's clock, which all instances share. */
  async readClock(): Promise<Date> {
    const [row] = await selectRows<{ now: Date }>(this.manager_(), "select clock_timestamp() as now")
    return row?.now ?? new Date()
  }

  /** All at once where all of it fits, which one call does by itself; else each in its turn. */
  protected async reserveGroup_(inputs: readonly ReserveInput[]): Promise<ReserveOutcome[]> {
    return (
      (await reserveFitting(this.manager_(), inputs, this.limitMemory_)) ??
      (await this.move_(async (manager) => await reserveInTurn(manager, inputs, this.limitMemory_)))
    )
  }

  protected async repeat_(input: ReserveInput): Promise<ReserveOutcome> {
    const manager = this.manager_()
    const isSame = await isOfInput(manager, { key: input.key, input: describeSpending(input) })
    const spending = await findSpendingByKey(manager, input.key)
    // what was given back is not held any more, so the key cannot stand for it again
    if (!spending || !isSame || spending.state === "released") {
      throw keyReused(input.key)
    }
    return { outcome: "reserved", spendingId: spending.id, warnings: [] }
  }

  /** A transaction that moves balances; where one of them has no row yet, it is made and all begins anew. */
  protected async move_<T>(work: (manager: SqlEntityManager) => Promise<T>, tries = MOST_TRIES): Promise<T> {
    try {
      return await this.write_(work)
    } catch (error) {
      if (!(error instanceof MissingBalancesError) || tries === 1) {
        throw error
      }
      await addBalances(this.manager_(), error.keys)
      return await this.move_(work, tries - 1)
    }
  }

  protected async write_<T>(work: (manager: SqlEntityManager) => Promise<T>): Promise<T> {
    const result: T = await this.baseRepository_.transaction<SqlEntityManager>(work)
    return result
  }
}
