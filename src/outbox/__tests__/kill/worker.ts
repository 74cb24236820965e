import { setTimeout as wait } from "node:timers/promises"
import { defineConfig, MikroORM } from "@medusajs/framework/mikro-orm/postgresql"
import { AuditModuleService } from "../../../modules/audit/service"
import { createAuditDeliverer } from "../../../workflows/outbox/deliver-audit"
import { Outbox } from "../../outbox"
import { relay } from "../../relay"

/**
 * A process of a shop, made to be killed: it writes notes, each with an event in
 * the same transaction, and relays them at the same time. It says `ready` once it has
 * begun, and ends by itself only when told to `drain`.
 */
async function work(clientUrl: string, task: string): Promise<void> {
  const orm = await MikroORM.init(
    defineConfig({ clientUrl, entities: [], discovery: { warnWhenNoEntities: false } })
  )
  const managers = { getFreshManager: <T>() => orm.em.fork() as T }
  const outbox = new Outbox("room_outbox", managers)
  const deliver = createAuditDeliverer(new AuditModuleService({ baseRepository: managers }))
  const carry = () =>
    relay({
      outboxes: [outbox],
      logger: console,
      limits: { leaseMs: 600, deliveryMs: 200 },
      deliverers: {
        audit: async (message) => {
          // Wide gaps before and after the delivery, so that kills fall into both.
          await wait(Math.random() * 10)
          const delivery = await deliver(message)
          await wait(Math.random() * 10)
          return delivery
        },
      },
    })

  process.stdout.write("ready\n")
  if (task === "drain") {
    while ((await outbox.countUndelivered()).waiting > 0) {
      await carry()
      await wait(50)
    }
    return await orm.close()
  }
  for (;;) {
    await Promise.all([writeNote(orm, outbox), carry()])
  }
}

async function writeNote(orm: MikroORM, outbox: Outbox): Promise<void> {
  const id = `${process.pid}-${performance.now()}`
  await orm.em.fork().transactional(async (manager) => {
    await manager.execute("insert into note (id) values (?)", [id])
    const event = {
      action: "role.updated",
      occurred_at: new Date().toISOString(),
      actor_type: "system",
      actor_id: null,
      company_id: null,
      subject_type: "note",
      subject_id: id,
      client_address: null,
      details: {},
    } as const
    await outbox.write([{ topic: "audit", key: id, payload: event }], {
      transactionManager: manager,
    })
    await wait(Math.random() * 10)
  })
}

const [, , clientUrl = "", task = "work"] = process.argv
void work(clientUrl, task).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
})
