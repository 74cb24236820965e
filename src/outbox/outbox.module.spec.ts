import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type { RoomModuleService } from "./__tests__/room/service"
import type { ClaimedMessage, MailMessage, OutboxMessage } from "./types"

jest.setTimeout(60_000)

const room = resolve(__dirname, "__tests__/room")
const lease = { limit: 10, leaseMs: 60_000 }

function mail(
  key: string,
  more: { text?: string; group?: string; availableAt?: Date } = {}
): OutboxMessage {
  const payload: MailMessage["payload"] = {
    template: "welcome",
    to: "ada@example.com",
    locale: "en",
    data: { text: more.text ?? "" },
  }
  return { topic: "mail", key, payload, availableAt: more.availableAt, sequenceGroup: more.group }
}

const keysOf = (messages: ClaimedMessage[]) => messages.map((message) => message.key)

function only(messages: ClaimedMessage[]): ClaimedMessage {
  const [message] = messages
  if (!message || messages.length !== 1) {
    throw new Error(`expected one message, not ${messages.length}`)
  }
  return message
}

moduleIntegrationTestRunner<RoomModuleService>({
  moduleName: "outbox_room",
  resolve: room,
  pathToMigrations: resolve(room, "migrations"),
  testSuite: ({ service }) => {
    it("[F4] keeps a message with what it tells of, and loses both together", async () => {
      await service.writeNote({ text: "kept", messages: [mail("kept")] })
      await expect(
        service.writeNote({ text: "lost", messages: [mail("lost")], fail: true })
      ).rejects.toThrow("undone")

      expect(keysOf(await service.outbox.claim(lease))).toEqual(["kept"])
      expect((await service.listNotes()).map((note) => note.text)).toEqual(["kept"])
    })

    it("[F4] refuses a message outside of a transaction", async () => {
      await expect(service.outbox.write([mail("alone")], {})).rejects.toThrow("in the transaction")
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 0, parked: 0 })
    })

    it("[F4] stores one message for one key, also of two writers at once", async () => {
      await Promise.all(
        [1, 2, 3].map(() => service.outbox.writeAlone([mail("same"), mail("same")]))
      )
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 1, parked: 0 })
    })

    it("[F4] keeps the payload letter for letter", async () => {
      const text = `a ? b ?? c :d $1 \\ ' " {"x": [1]} äöü 😀 line\nbreak`
      await service.outbox.writeAlone([mail("odd ? 'key'", { text })])
      const message = only(await service.outbox.claim(lease))
      expect(message.key).toBe("odd ? 'key'")
      expect(message.payload).toMatchObject({ data: { text } })
    })

    it("[F4] lends each message to one of many relays, and never more than the limit", async () => {
      await service.outbox.writeAlone(Array.from({ length: 200 }, (_, nth) => mail(`m${nth}`)))
      const shares = await Promise.all(
        Array.from({ length: 12 }, () => service.outbox.claim({ limit: 15, leaseMs: 60_000 }))
      )
      expect(Math.max(...shares.map((share) => share.length))).toBeLessThanOrEqual(15)
      const keys = shares.flatMap(keysOf)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.length).toBeGreaterThan(100)
    })

    it("[F4] lends a message again once the lease of a dead relay has run out", async () => {
      await service.outbox.writeAlone([mail("m")])
      expect(only(await service.outbox.claim({ limit: 1, leaseMs: 30 })).attempts).toBe(1)
      expect(await service.outbox.claim(lease)).toEqual([])
      await new Promise((done) => setTimeout(done, 60))
      expect(only(await service.outbox.claim(lease)).attempts).toBe(2)
    })

    it("[F4] leaves the newer claim alone when an old one reports its failure late", async () => {
      await service.outbox.writeAlone([mail("m")])
      const old = only(await service.outbox.claim({ limit: 1, leaseMs: 1 }))
      await new Promise((done) => setTimeout(done, 20))
      await service.outbox.claim(lease)
      await service.outbox.markFailed(old, { reason: "late", next: { state: "parked" } })
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 1, parked: 0 })
    })

    it("[F4] does not lend what is not due yet", async () => {
      await service.outbox.writeAlone([
        mail("later", { availableAt: new Date(Date.now() + 3_600_000) }),
      ])
      expect(await service.outbox.claim(lease)).toEqual([])
    })

    it("[F4] lends messages of a group in order, one at a time, and stops behind a parked one", async () => {
      await service.outbox.writeAlone([
        mail("a1", { group: "a" }),
        mail("a2", { group: "a" }),
        mail("b1", { group: "b" }),
      ])
      const [a1, b1] = await service.outbox.claim(lease)
      expect([a1?.key, b1?.key]).toEqual(["a1", "b1"])
      expect(await service.outbox.claim(lease)).toEqual([])

      await service.outbox.markFailed(a1 ?? raise(), { reason: "no", next: { state: "parked" } })
      expect(await service.outbox.claim(lease)).toEqual([])
      expect(await service.outbox.replay(a1?.id ?? "")).toBe(true)
      await service.outbox.markDelivered(only(await service.outbox.claim(lease)))
      expect(keysOf(await service.outbox.claim(lease))).toEqual(["a2"])
    })

    it("[F4] empties a delivered message and forgets it after a while", async () => {
      await service.outbox.writeAlone([mail("m")])
      await service.outbox.markDelivered(only(await service.outbox.claim(lease)))
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 0, parked: 0 })
      await service.outbox.writeAlone([mail("m")])
      expect(await service.outbox.claim(lease)).toEqual([])

      expect(await service.outbox.deleteDelivered({ before: new Date(0), limit: 10 })).toBe(0)
      expect(
        await service.outbox.deleteDelivered({ before: new Date(Date.now() + 1_000), limit: 10 })
      ).toBe(1)
    })

    it("[F4] lists what gave up, with its reason, and replays it once", async () => {
      await service.outbox.writeAlone([mail("m")])
      const message = only(await service.outbox.claim(lease))
      await service.outbox.markFailed(message, { reason: "refused", next: { state: "parked" } })

      const [parked] = await service.outbox.listParked({ limit: 5, offset: 0 })
      expect(parked).toMatchObject({ key: "m", topic: "mail", attempts: 1, lastError: "refused" })
      expect(await service.outbox.replay(message.id, [mail("replayed")])).toBe(true)
      expect(await service.outbox.replay(message.id, [mail("replayed in vain")])).toBe(false)
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 2, parked: 0 })
      const claimed = await service.outbox.claim(lease)
      expect(claimed.map(({ key, attempts }) => [key, attempts]).sort()).toEqual([["m", 1], ["replayed", 1]])
    })

    it("[F4] takes back what was not delivered", async () => {
      await service.outbox.writeAlone([mail("gone"), mail("done")])
      const claimed = await service.outbox.claim(lease)
      await service.outbox.markDelivered(
        claimed.find((message) => message.key === "done") ?? raise()
      )
      expect(await service.outbox.removeUndelivered(["gone", "done", "unknown"])).toBe(1)
      expect(await service.outbox.countUndelivered()).toEqual({ waiting: 0, parked: 0 })
    })
  },
})

function raise(): never {
  throw new Error("expected a message")
}
