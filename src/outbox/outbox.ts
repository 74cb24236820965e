import type { Context } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { keepManager } from "../database/keep-manager"
import type { ManagerSource } from "../database/keep-manager"
import { parseClaimed, parseCount, parseIds, parseParked } from "./rows"
import { outboxStatements, type OutboxStatements } from "./statements"
import type {
  ClaimedMessage,
  NextAttempt,
  OutboxMessage,
  OutboxReader,
  ParkedMessage,
  Topics,
} from "./types"

/** The part of an entity manager that this room uses. */
export interface SqlManager {
  execute(sql: string, params?: unknown[]): Promise<unknown>
}

/**
 * One room's outbox: rows beside the room's own, written in its transaction,
 * so that what happened and the word of it stand or fall together.
 *
 * A module's service has one by three lines; the table comes from
 * `outboxTableSql(name)` in the module's migration:
 *
 * ```ts
 * class CompanyModuleService extends MedusaService({ Company }) implements OutboxOwner {
 *   readonly outbox: Outbox
 *
 *   constructor(dependencies: { baseRepository: DAL.RepositoryService }) {
 *     super(dependencies)
 *     this.outbox = new Outbox("customer_center_company_outbox", dependencies.baseRepository)
 *   }
 *
 *   @InjectTransactionManager()
 *   async renameCompany(input: Rename, @MedusaContext() sharedContext: Context<EntityManager> = {}) {
 *     const company = await this.updateCompanies(input, sharedContext)
 *     await this.outbox.write([renamedMessage(company)], sharedContext)
 *     return company
 *   }
 * }
 * ```
 */
export class Outbox implements OutboxReader {
  readonly #sql: OutboxStatements
  readonly #manager: () => SqlManager

  constructor(tableName: string, managers: ManagerSource) {
    this.#sql = outboxStatements(tableName)
    this.#manager = keepManager<SqlManager>(managers)
  }

  /**
   * Writes messages in the caller's transaction. A key that stands here
   * already is left as it is: told twice is told once.
   *
   * @throws where the context carries no transaction; use `writeAlone` then
   */
  async write(messages: readonly OutboxMessage[], context: Context<SqlManager>): Promise<void> {
    if (!context.transactionManager) {
      throw new Error("An outbox message is written in the transaction of what it tells of")
    }
    await this.#insert(messages, context.transactionManager)
  }

  /** Writes messages that tell of nothing in this room, such as a mail somebody asked for. */
  async writeAlone(messages: readonly OutboxMessage[]): Promise<void> {
    await this.#insert(messages, this.#manager())
  }

  /**
   * Takes back what was not delivered yet, for the undoing of a step. One that a
   * relay is just delivering may still arrive.
   */
  async removeUndelivered(
    keys: readonly string[],
    context: Context<SqlManager> = {}
  ): Promise<number> {
    const manager = context.transactionManager ?? this.#manager()
    return parseIds(await manager.execute(this.#sql.removeUndelivered, [JSON.stringify(keys)]))
      .length
  }

  /** Lends due messages to this caller; no other gets them until the lease has run out. */
  async claim({ topics, limit, leaseMs }: { topics?: Topics | undefined; limit: number; leaseMs: number }): Promise<ClaimedMessage[]> {
    const chosen = topics ? ("only" in topics ? [JSON.stringify(topics.only), true] : [JSON.stringify(topics.except), false]) : ["[]", false]
    return parseClaimed(await this.#run(this.#sql.claim, [...chosen, limit, leaseMs]))
  }

  /** What was lent and not begun is due again at once, and was no attempt. */
  async giveBack(messages: readonly ClaimedMessage[]): Promise<void> {
    if (messages.length > 0) {
      await this.#run(this.#sql.giveBack, [JSON.stringify(messages.map(({ id, attempts }) => ({ id, attempts })))])
    }
  }

  async markDelivered(message: ClaimedMessage): Promise<void> {
    await this.#run(this.#sql.markDelivered, [message.id])
  }

  /** Says nothing where somebody else has claimed the message meanwhile: theirs is the newer word. */
  async markFailed(
    message: ClaimedMessage,
    failure: { reason: string; next: NextAttempt }
  ): Promise<void> {
    const { reason, next } = failure
    const availableAt = next.state === "waiting" ? next.availableAt.toISOString() : null
    await this.#run(this.#sql.markFailed, [
      next.state,
      availableAt,
      reason,
      message.id,
      message.attempts,
    ])
  }

  async listParked(page: { limit: number; offset: number }): Promise<ParkedMessage[]> {
    return parseParked(await this.#run(this.#sql.listParked, [page.limit, page.offset]))
  }

  async replay(id: string, told: readonly OutboxMessage[] = []): Promise<boolean> {
    return parseIds(await this.#run(this.#sql.replay, [id, writeRows(told)])).length === 1
  }

  async countUndelivered(): Promise<{ waiting: number; parked: number }> {
    return parseCount(await this.#run(this.#sql.countUndelivered, []))
  }

  async deleteDelivered(input: { before: Date; limit: number }): Promise<number> {
    const params = [input.before.toISOString(), input.limit]
    return parseIds(await this.#run(this.#sql.deleteDelivered, params)).length
  }

  async #insert(messages: readonly OutboxMessage[], manager: SqlManager): Promise<void> {
    if (messages.length === 0) {
      return
    }
    await manager.execute(this.#sql.insert, [writeRows(messages)])
  }

  async #run(sql: string, params: unknown[]): Promise<unknown> {
    return await this.#manager().execute(sql, params)
  }
}

function writeRows(messages: readonly OutboxMessage[]): string {
  const rows = messages.map((message) => ({
    id: generateEntityId(undefined, "outbox"),
    topic: message.topic,
    key: message.key,
    payload: message.payload,
    sequence_group: message.sequenceGroup ?? null,
    available_at: message.availableAt?.toISOString() ?? null,
    parked: message.parked ?? null,
  }))
  return JSON.stringify(rows)
}
