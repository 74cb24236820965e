import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type { AuditEvent } from "../../outbox/types"
import { AUDIT_MODULE } from "."
import type { AuditModuleService } from "./service"

jest.setTimeout(60_000)

function event(more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    action: "activation.done",
    occurred_at: "2026-03-01T10:00:00.000Z",
    actor_type: "customer",
    actor_id: "cus_1",
    company_id: "comp_1",
    subject_type: "company",
    subject_id: "comp_1",
    client_address: "192.0.2.7",
    details: { outcome: "company_created", invoices: 2, first: true, nothing: null },
    personal: { email: "ada@example.com", name: "Ada ? 'Ö'" },
    ...more,
  }
}

const all = { filters: {}, limit: 100, offset: 0 }

moduleIntegrationTestRunner<AuditModuleService>({
  moduleName: AUDIT_MODULE,
  resolve: __dirname,
  pathToMigrations: resolve(__dirname, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const execute = (sql: string) => MikroOrmWrapper.forkManager().execute(sql)

    it("[D12] gives an event back as it was told", async () => {
      await service.recordEvents([{ sourceKey: "k1", event: event() }])
      const { events, count, countIsMinimum } = await service.listEvents(all)
      expect(events).toEqual([{ ...event(), id: expect.stringMatching(/^audit_/) }])
      expect({ count, countIsMinimum }).toEqual({ count: 1, countIsMinimum: false })
    })

    it("[D12] records an event told twice, also at once, as it was told first", async () => {
      await service.recordEvents([{ sourceKey: "k1", event: event() }])
      await Promise.all(
        [1, 2, 3].map(() =>
          service.recordEvents([
            { sourceKey: "k1", event: event({ details: { told: "again" } }) },
            { sourceKey: "k2", event: event() },
          ])
        )
      )
      const { events } = await service.listEvents(all)
      expect(events).toHaveLength(2)
      expect(events.map((entry) => entry.details)).not.toContainEqual({ told: "again" })
      expect(
        await execute("select count(*)::integer as count from cc_audit_event_personal")
      ).toEqual([{ count: 2 }])
    })

    it.each([["update cc_audit_event set action = 'a.b'"], ["delete from cc_audit_event"]])(
      "[D12] refuses to forget: %s",
      async (sql) => {
        await service.recordEvents([
          { sourceKey: "k1", event: event({ client_address: null, personal: undefined }) },
        ])
        await expect(execute(sql)).rejects.toThrow("append-only")
        expect((await service.listEvents(all)).count).toBe(1)
      }
    )

    it("[E5] erases what tells of a person and keeps the event", async () => {
      await service.recordEvents([
        { sourceKey: "by", event: event() },
        {
          sourceKey: "upon",
          event: event({ actor_type: "user", actor_id: "user_1", subject_id: "cus_1" }),
        },
        { sourceKey: "other", event: event({ actor_id: "cus_2", subject_id: "comp_2" }) },
      ])
      expect(await service.erasePersonal({ id: "cus_1" })).toBe(2)
      expect(await service.erasePersonal({ id: "cus_1" })).toBe(0)

      const { events } = await service.listEvents(all)
      const left = events.filter((entry) => entry.personal ?? entry.client_address)
      expect(events).toHaveLength(3)
      expect(left.map((entry) => entry.actor_id)).toEqual(["cus_2"])
      expect(JSON.stringify(events.filter((entry) => !left.includes(entry)))).not.toContain(
        "ada@example.com"
      )
    })

    it("[D12] filters, sorts newest first and pages", async () => {
      const events = Array.from({ length: 5 }, (_, day) =>
        event({
          occurred_at: `2026-03-0${day + 1}T10:00:00.000Z`,
          subject_id: day < 2 ? "old" : "new",
        })
      )
      await service.recordEvents(
        events.map((entry, nth) => ({ sourceKey: `k${nth}`, event: entry }))
      )

      const page = await service.listEvents({
        filters: { company_id: "comp_1" },
        limit: 2,
        offset: 1,
      })
      expect(page.events.map((entry) => entry.occurred_at.slice(0, 10))).toEqual([
        "2026-03-04",
        "2026-03-03",
      ])
      expect(page.count).toBe(5)
      const count = async (filters: Parameters<AuditModuleService["listEvents"]>[0]["filters"]) =>
        (await service.listEvents({ filters, limit: 1, offset: 0 })).count
      expect(await count({ subject_id: "old" })).toBe(2)
      expect(await count({ subject_id: "old", actor_id: "cus_2" })).toBe(0)
      expect(await count({ action: "activation.done' or '1'='1" })).toBe(0)
    })

    it("[D12] stops counting at 10,001", async () => {
      await execute(`insert into cc_audit_event
        (id, source_key, action, occurred_at, actor_type, subject_type, details)
        select 'audit_' || n, 'k' || n, 'many.rows', now(), 'system', 'none', '{}' from generate_series(1, 10002) n`)
      const { count, countIsMinimum } = await service.listEvents({ ...all, limit: 1 })
      expect({ count, countIsMinimum }).toEqual({ count: 10_001, countIsMinimum: true })
    })
  },
})
