import type { Context } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { keepManager } from "../../database/keep-manager"
import type { ManagerSource } from "../../database/keep-manager"
import type { SqlManager } from "../../outbox/outbox"
import { COUNT_CEILING, countEvents, erasePersonal, insertEvents, selectEvents } from "./statements"
import type { AuditFilters, AuditList, AuditRecord, RecordedEvent } from "./types"

const flat = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

const row = z.object({
  id: z.string(),
  action: z.string(),
  occurred_at: z.coerce.date().transform((instant) => instant.toISOString()),
  actor_type: z.enum(["customer", "user", "api-key", "system", "anonymous"]),
  actor_id: z.string().nullable(),
  company_id: z.string().nullable(),
  subject_type: z.string(),
  subject_id: z.string().nullable(),
  client_address: z.string().nullable(),
  details: flat,
  personal: flat.nullable(),
}) satisfies z.ZodType<AuditRecord>

/** Keeps the trail. It has no way to change or delete an event, and neither has the database. */
export class AuditModuleService {
  protected readonly manager_: () => SqlManager

  constructor(dependencies: { baseRepository: ManagerSource }) {
    this.manager_ = keepManager<SqlManager>(dependencies.baseRepository)
  }

  /** Adds events; one whose source key stands here already is left as it was first told. */
  async recordEvents(
    events: readonly RecordedEvent[],
    context: Context<SqlManager> = {}
  ): Promise<void> {
    if (events.length === 0) {
      return
    }
    const rows = events.map(({ sourceKey, event }) => ({
      ...event,
      id: generateEntityId(undefined, "audit"),
      source_key: sourceKey,
    }))
    await this.getManager(context).execute(insertEvents, [JSON.stringify(rows)])
  }

  /** Newest first; `limit` and `offset` are the caller's to bound. */
  async listEvents(
    input: { filters: AuditFilters; limit: number; offset: number },
    context: Context<SqlManager> = {}
  ): Promise<AuditList> {
    const manager = this.getManager(context)
    const page = selectEvents(input.filters)
    const total = countEvents(input.filters)
    const events = z
      .array(row)
      .parse(await manager.execute(page.sql, [...page.params, input.limit, input.offset]))
    const [{ count }] = z
      .tuple([z.object({ count: z.number() })])
      .parse(await manager.execute(total.sql, total.params))
    return { events, count, countIsMinimum: count >= COUNT_CEILING }
  }

  /**
   * Deletes what events tell of a person, by whom they acted or who was acted
   * upon. The events stay, with ids alone.
   *
   * @returns how many events lost their personal part
   */
  async erasePersonal(person: { id: string }, context: Context<SqlManager> = {}): Promise<number> {
    const erased = await this.getManager(context).execute(erasePersonal, [person.id, person.id])
    return z.array(z.object({ id: z.string() })).parse(erased).length
  }

  protected getManager(context: Context<SqlManager>): SqlManager {
    return context.transactionManager ?? this.manager_()
  }
}
