import { generateEntityId } from "@medusajs/framework/utils"
import type { ListPage } from "../../database/list-page"
import { writeAndTell } from "../../database/transactions"
import type { Transactions } from "../../database/transactions"
import type { OutboxMessage } from "../../outbox/types"
import { listChosenPath, listOptions, listReach } from "./store/cost-center-choice"
import type { CostCenterOption, CostCenterUserKey } from "./store/cost-center-choice"
import { findListed, listCostCenterNames, listCostCenters } from "./store/cost-center-list"
import type { CostCenterListFilter, ListedCostCenter } from "./store/cost-center-list"
import { addCostCenter, removeCostCenter, restoreCostCenter, updateCostCenter } from "./store/cost-center-store"
import type { CostCenterUpdate, NewCostCenter, RemovedCostCenter } from "./store/cost-center-store"
import { listPath } from "./store/cost-center-tree"
import { listAssigned, listUsersOf, replaceAssigned } from "./store/cost-center-users"
import type { AssignedCostCenter, Assignment } from "./store/cost-center-users"
import type { CostCenter } from "./types"

/** One change of who may choose what. */
export interface AssignmentChange {
  before: AssignedCostCenter[]
  after: AssignedCostCenter[]
}

/** Keeps the trees of cost centers, and who may choose which; each change and the word of it are written together. */
export class CostCenterKeeper {
  readonly #db: Transactions

  constructor(db: Transactions) {
    this.#db = db
  }

  /** @throws `not_found`, `cost_center_too_deep`, `cost_center_code_taken` */
  async add(
    input: Omit<NewCostCenter, "id"> & { id?: string },
    tell: (added: CostCenter) => readonly OutboxMessage[]
  ): Promise<CostCenter> {
    const center = { ...input, id: generateEntityId(input.id, "costcenter") }
    return await this.#db.write(async (manager) => {
      const added = await addCostCenter(manager, center)
      await this.#db.outbox.write(tell(added), { transactionManager: manager })
      return added
    })
  }

  /** @throws `not_found`, `changed_meanwhile`, `cost_center_cycle`, `cost_center_too_deep`, `cost_center_code_taken` */
  async update(
    update: CostCenterUpdate,
    tell: (change: { before: CostCenter; after: CostCenter }) => readonly OutboxMessage[]
  ): Promise<{ before: CostCenter; after: CostCenter }> {
    return await this.#db.write(async (manager) => {
      const change = await updateCostCenter(manager, update)
      await this.#db.outbox.write(tell(change), { transactionManager: manager })
      return change
    })
  }

  /** @throws `not_found`, `changed_meanwhile`, `cost_center_in_use` */
  async remove(
    input: { id: string; companyId: string; version?: number | undefined },
    tell: (removed: CostCenter) => readonly OutboxMessage[]
  ): Promise<RemovedCostCenter> {
    return await this.#db.write(async (manager) => {
      const removed = await removeCostCenter(manager, input)
      await this.#db.outbox.write(tell(removed.center), { transactionManager: manager })
      return removed
    })
  }

  /**
   * Takes a removal back.
   *
   * @returns null where there was nothing to take back
   * @throws `not_found`, `cost_center_too_deep`, `cost_center_code_taken` where others were quicker
   */
  async restore(
    removed: RemovedCostCenter,
    tell: (restored: CostCenter) => readonly OutboxMessage[]
  ): Promise<CostCenter | null> {
    return await writeAndTell(this.#db, async (manager) => await restoreCostCenter(manager, removed), tell)
  }

  async list(filter: CostCenterListFilter): Promise<ListPage<ListedCostCenter>> {
    return await listCostCenters(this.#db.manager(), filter)
  }

  /** Null for another company's, and for one that is gone. */
  async find(key: { id: string; companyId: string }): Promise<ListedCostCenter | null> {
    return await findListed(this.#db.manager(), key)
  }

  async listNames(input: { companyId: string; ids: readonly string[] }): Promise<{ id: string; code: string; name: string }[]> {
    return await listCostCenterNames(this.#db.manager(), input)
  }

  /** A cost center and those above it, nearest first; also of one that was removed. */
  async listPath(key: { id: string; companyId: string }): Promise<string[]> {
    return await listPath(this.#db.manager(), key)
  }

  /** Which ones a user has, the default first, those that are not active included. */
  async listAssigned(user: CostCenterUserKey): Promise<AssignedCostCenter[]> {
    return await listAssigned(this.#db.manager(), user)
  }

  /** Who may choose one, by name. */
  async listUsers(asked: { id: string; companyId: string; limit: number }): Promise<{ id: string; name: string; is_default: boolean }[]> {
    return await listUsersOf(this.#db.manager(), asked)
  }

  /** @throws `not_found` where one of them is none of the company's; `changed_meanwhile` */
  async assign(
    assignment: Assignment,
    tell: (change: AssignmentChange) => readonly OutboxMessage[]
  ): Promise<AssignmentChange> {
    return await this.#db.write(async (manager) => {
      const change = await replaceAssigned(manager, assignment)
      await this.#db.outbox.write(tell(change), { transactionManager: manager })
      return change
    })
  }

  /** What a user can choose; the first one is booked on where nothing was chosen. */
  async listOptions(user: CostCenterUserKey): Promise<CostCenterOption[]> {
    return await listOptions(this.#db.manager(), user)
  }

  /** What an order counts to, nearest first; empty where the user has none, or the chosen one is none of theirs any more. */
  async listChosenPath(input: CostCenterUserKey & { chosenId: string | null }): Promise<string[]> {
    return await listChosenPath(this.#db.manager(), input)
  }

  /** All that may count what a user spends. */
  async listReach(user: CostCenterUserKey): Promise<string[]> {
    return await listReach(this.#db.manager(), user)
  }
}
