import { resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type { RoomModuleService } from "./__tests__/room/service"
import { MAX_ATTEMPTS } from "./decide-next-attempt"
import { relay, type Deliverer, type Parker, type RelayInput, type RelayLimits } from "./relay"
import type { OutboxMessage, OutboxReader } from "./types"

jest.setTimeout(60_000)

const room = resolve(__dirname, "__tests__/room")
const message = (key: string, group?: string): OutboxMessage => ({
  topic: "mail",
  key,
  payload: { template: "welcome", to: "ada@example.com", locale: "en", data: {} },
  sequenceGroup: group,
})
const delivered = { outcome: "delivered" } as const

moduleIntegrationTestRunner<RoomModuleService>({
  moduleName: "outbox_room",
  resolve: room,
  pathToMigrations: resolve(room, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const told: string[] = []
    const logger = {
      warn: (line: string) => void told.push(line),
      error: (line: string) => void told.push(line),
    }
    const run = (
      mail: Deliverer,
      limits: Partial<RelayLimits> = {},
      more: Partial<RelayInput> = {}
    ) => relay({ outboxes: [service.outbox], deliverers: { mail }, logger, limits, ...more })
    const execute = (sql: string) => MikroOrmWrapper.forkManager().execute(sql)
    const makeDue = () => execute("update room_outbox set available_at = now()")

    beforeEach(() => told.splice(0))

    it("[F4] four relays at once deliver each of many messages once", async () => {
      await service.outbox.writeAlone(Array.from({ length: 300 }, (_, nth) => message(`m${nth}`)))
      const keys: string[] = []
      const deliver: Deliverer = async ({ key }) => {
        await wait(1)
        keys.push(key)
        return delivered
      }
      await Promise.all([1, 2, 3, 4].map(() => run(deliver)))
      expect(keys).toHaveLength(300)
      expect(new Set(keys).size).toBe(300)
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 0, parked: 0 })
      expect(told).toEqual([])
    })

    it("[F4] tries again later, and parks what never works with its reason", async () => {
      await service.outbox.writeAlone([message("m")])
      let asked = 0
      const refuse: Deliverer = async () => {
        asked++
        throw new Error("server says no, token=abcdef123456")
      }
      await run(refuse)
      await run(refuse)
      expect(asked).toBe(1)
      for (let attempt = 1; attempt < MAX_ATTEMPTS + 3; attempt++) {
        await makeDue()
        await run(refuse)
      }
      expect(asked).toBe(MAX_ATTEMPTS)
      expect(await service.outbox.listParked({ limit: 5, offset: 0 })).toMatchObject([
        { key: "m", attempts: MAX_ATTEMPTS, lastError: "server says no, token=…" },
      ])
      expect(told).toEqual([
        expect.stringContaining(`gave up after ${MAX_ATTEMPTS} attempts: server says no`),
      ])
    })

    it("[F4] parks at once what no retry helps, and delivers it once it was replayed", async () => {
      await service.outbox.writeAlone([message("m")])
      await run(async () => ({ outcome: "failed", reason: "no provider", retryMayHelp: false }))
      const [parked] = await service.outbox.listParked({ limit: 5, offset: 0 })
      expect(parked?.attempts).toBe(1)
      await service.outbox.replay(parked?.id ?? "")
      await run(async () => delivered)
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 0, parked: 0 })
    })

    it("[F4] parks a message whose delivery ends the process each time", async () => {
      await service.outbox.writeAlone([message("poison")])
      await execute(
        `update room_outbox set attempts = ${MAX_ATTEMPTS}, locked_until = now() - interval '1 second'`
      )
      let asked = 0
      await run(async () => {
        asked++
        return delivered
      })
      expect(asked).toBe(0)
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 0, parked: 1 })
    })

    it("[F4] tells who shows it elsewhere that a message gave up, and parks it whatever that one makes of it", async () => {
      const heard: unknown[] = []
      const refuse: Deliverer = async () => ({ outcome: "failed", reason: "no provider", retryMayHelp: false })
      const note: Parker = async (given) => void heard.push(given)
      await service.outbox.writeAlone([message("m1")])
      await run(refuse, {}, { parkers: { mail: note } })
      expect(heard).toEqual([{ payload: message("m1").payload, reason: "no provider" }])
      await service.outbox.writeAlone([message("m2")])
      await run(refuse, {}, { parkers: { mail: () => Promise.reject(new Error("dies here")) } })
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 0, parked: 2 })
      expect(told).toContainEqual(expect.stringContaining("gave up could not be noted: dies here"))
    })

    it("[F4] does not wait for ever for a delivery that hangs, and the others go on", async () => {
      await service.outbox.writeAlone([message("hangs"), message("fine")])
      const deliver: Deliverer = ({ key }) =>
        key === "hangs" ? new Promise(() => undefined) : Promise.resolve(delivered)
      await run(deliver, { deliveryMs: 50, concurrency: 1 })
      const rows = await execute("select key, state, last_error from room_outbox order by position")
      expect(rows).toEqual([
        { key: "hangs", state: "waiting", last_error: "It took longer than 50 ms" },
        { key: "fine", state: "delivered", last_error: null },
      ])
    })

    it("[F4] begins no delivery that could outlast its lease", async () => {
      await service.outbox.writeAlone([message("m1"), message("m2"), message("m3")])
      const keys: string[] = []
      const slow: Deliverer = async ({ key }) => {
        keys.push(key)
        await wait(150)
        return delivered
      }
      await run(slow, { concurrency: 1, deliveryMs: 200, leaseMs: 300, runMs: 100 })
      expect(keys).toEqual(["m1"])
    })

    it("[F4] mails to a server that hangs hold nothing else up, and those that were not begun are due again at once", async () => {
      await service.outbox.writeAlone(Array.from({ length: 100 }, (_, nth) => message(`m${nth}`)))
      const mails = run(() => new Promise(() => undefined), { deliveryMs: 4_000, runMs: 500 }, { topics: { only: ["mail"] } })
      await wait(200)
      const payload = { order_id: "order_1" }
      await service.outbox.writeAlone([{ topic: "spending", key: "s", payload }])
      const began = performance.now()
      const heard: unknown[] = []
      const spending: Deliverer = async (given) => {
        heard.push(given.payload)
        return delivered
      }
      await run(async () => delivered, {}, { topics: { except: ["mail"] }, deliverers: { spending } })
      expect(heard).toEqual([payload])
      expect(performance.now() - began).toBeLessThan(2_000)
      await wait(1_000)
      const lent = `select count(*)::int as count from room_outbox where locked_until is not null and state = 'waiting'`
      expect(await execute(lent)).toEqual([{ count: 4 }])
      await mails
      const tried = "select attempts, count(*)::int as count from room_outbox where topic = 'mail' group by 1 order by 1"
      expect(await execute(tried)).toEqual([{ attempts: 0, count: 96 }, { attempts: 1, count: 4 }])
    })

    it("[F4] keeps the order of a group, over failures and over relays", async () => {
      await service.outbox.writeAlone([1, 2, 3, 4, 5].map((nth) => message(`g${nth}`, "group")))
      const keys: string[] = []
      const deliver: Deliverer = async ({ key }) => {
        keys.push(key)
        const failed = { outcome: "failed", reason: "once", retryMayHelp: true } as const
        return key === "g2" && keys.filter((known) => known === "g2").length < 3
          ? failed
          : delivered
      }
      for (let round = 0; round < 4; round++) {
        await Promise.all([run(deliver), run(deliver)])
        await makeDue()
      }
      expect(keys).toEqual(["g1", "g2", "g2", "g2", "g3", "g4", "g5"])
    })

    it("[F4] leaves a topic alone that it does not know, even one named like a part of every object", async () => {
      await service.outbox.writeAlone([message("m1"), message("m2")])
      await execute(
        "update room_outbox set topic = case key when 'm1' then 'toString' else 'newer' end"
      )
      await run(async () => delivered)
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 2, parked: 0 })
    })

    it("[F4] a room whose messages take all of its time leaves the next its own", async () => {
      await service.outbox.writeAlone([message("m")])
      const slow: OutboxReader = Object.assign(Object.create(service.outbox), {
        claim: async () => {
          await wait(150)
          return []
        },
      })
      await run(async () => delivered, { runMs: 100 }, { outboxes: [slow, service.outbox] })
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 0, parked: 0 })
    })

    it("[F4] what waits for the operator from the start is delivered once it is replayed, and holds nothing back", async () => {
      await service.outbox.writeAlone([{ ...message("held"), parked: "not_paid" }, message("m")])
      await run(async () => delivered)
      const [held] = await service.outbox.listParked({ limit: 5, offset: 0 })
      expect(held).toMatchObject({ key: "held", attempts: 0, lastError: "not_paid" })
      await service.outbox.replay(held?.id ?? "")
      await run(async () => delivered)
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 0, parked: 0 })
    })

    it("[F4] one room's broken table does not stop the others", async () => {
      await service.outbox.writeAlone([message("m")])
      const broken: OutboxReader = Object.assign(Object.create(service.outbox), {
        claim: () => Promise.reject(new Error("relation does not exist")),
      })
      await run(async () => delivered, {}, { outboxes: [broken, service.outbox] })
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 0, parked: 0 })
      expect(told).toEqual(["outbox: could not be read: relation does not exist"])
    })
  },
})
