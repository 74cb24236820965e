import { dirname, resolve } from "node:path"
import type { INotificationModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { script } from "./__tests__/scripted-provider"
import { sendOnce, wasSent, type NotificationService, type OutgoingMail } from "./send-once"

jest.setTimeout(60_000)

type Service = Omit<INotificationModuleService, keyof NotificationService> & NotificationService

const provider = { resolve: resolve(__dirname, "__tests__/scripted-provider"), id: "scripted" }
const link = "https://shop.example.com/set-password?token=once"

const mail = (more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  key: "mail:reset:1",
  to: "ada@example.com",
  template: "customer-center/reset-password",
  locale: "en",
  body: { by: "us", content: { subject: "Set a password", html: `<a href="${link}">`, text: link } },
  ...more,
})

function suite(
  channels: string[],
  testSuite: (service: Service, execute: (sql: string) => Promise<unknown>) => void
) {
  moduleIntegrationTestRunner<Service>({
    moduleName: Modules.NOTIFICATION,
    resolve: dirname(require.resolve("@medusajs/notification/package.json")),
    moduleOptions: { providers: [{ ...provider, options: { channels } }] },
    testSuite: ({ service, MikroOrmWrapper }) => {
      beforeEach(() => Object.assign(script, { asked: [], accepted: [], next: [] }))
      testSuite(service, (sql) => MikroOrmWrapper.forkManager().execute(sql))
    },
  })
}

describe("with a provider for e-mail", () => {
  suite(["email"], (service, execute) => {
    const rows = () => execute("select status, external_id, provider_id from notification")

    it("[B7] sends a mail once however often it is asked to", async () => {
      for (let time = 0; time < 3; time++) {
        expect(await sendOnce(service, mail())).toEqual({ outcome: "delivered" })
      }
      expect(script.accepted.map((sent) => sent.content?.subject)).toEqual(["Set a password"])
      expect(await rows()).toEqual([
        { status: "success", external_id: "sent-1", provider_id: "scripted" },
      ])
    })

    it("[B7] sends one mail where the provider fails twice and then works", async () => {
      script.next = ["refuse", "refuse"]
      const failed = {
        outcome: "failed",
        retryMayHelp: true,
        reason: expect.stringContaining("450 try later"),
      }
      expect(await sendOnce(service, mail())).toEqual(failed)
      expect(await rows()).toEqual([expect.objectContaining({ status: "failure" })])
      expect(await sendOnce(service, mail())).toEqual(failed)
      expect(await sendOnce(service, mail())).toEqual({ outcome: "delivered" })
      expect(await sendOnce(service, mail())).toEqual({ outcome: "delivered" })

      expect(script.asked).toHaveLength(3)
      expect(script.accepted).toHaveLength(1)
      expect(new Set(script.asked.map((sent) => Reflect.get(sent, "idempotency_key")))).toEqual(
        new Set(["mail:reset:1"])
      )
      expect(await rows()).toEqual([
        { status: "success", external_id: "sent-1", provider_id: "scripted" },
      ])
    })

    it("[B7] names no secret in the reason", async () => {
      script.next = ["refuse"]
      expect(JSON.stringify(await sendOnce(service, mail()))).not.toContain("hunter2")
    })

    it("[B7] sends once what a dead process left between the row and the provider", async () => {
      script.next = ["hang"]
      void sendOnce(service, mail())
      while (script.asked.length === 0) {
        await new Promise((done) => setTimeout(done, 10))
      }
      expect(await rows()).toEqual([expect.objectContaining({ status: "pending" })])

      expect(await sendOnce(service, mail())).toEqual({ outcome: "delivered" })
      expect(await sendOnce(service, mail())).toEqual({ outcome: "delivered" })
      expect(script.accepted).toHaveLength(1)
    })

    it("[B7] is not sent by the platform alone in the same case: the guard is needed", async () => {
      script.next = ["hang"]
      const own = {
        channel: "email",
        to: "a@example.com",
        template: "t",
        idempotency_key: "left-pending",
      }
      void service.createNotifications(own)
      while (script.asked.length === 0) {
        await new Promise((done) => setTimeout(done, 10))
      }
      await service.createNotifications(own)
      expect(script.accepted).toHaveLength(0)
    })

    it("[B7] sends what was parked for want of a provider, once there is one", async () => {
      script.next = ["refuse"]
      await sendOnce(service, mail())
      await execute("update notification set provider_id = null")
      expect(await sendOnce(service, mail())).toEqual({ outcome: "delivered" })
      expect(await rows()).toEqual([
        { status: "success", external_id: "sent-1", provider_id: "scripted" },
      ])
    })

    it("[B7] keeps no link and no content in the database", async () => {
      script.next = ["refuse"]
      await sendOnce(service, mail())
      await sendOnce(service, mail())
      const stored = JSON.stringify(await execute("select * from notification"))
      expect(stored).toContain("ada@example.com")
      expect(stored).not.toContain("token=once")
      expect(stored).not.toContain("Set a password")
    })

    describe("in a template of the provider's", () => {
      const own = () =>
        mail({ body: { by: "provider", template: "d-123", values: { set_password_url: link, name: null } } })
      const stored = async () => JSON.stringify(await execute("select * from notification"))

      it("[B7] hands its values over with the template's id, and keeps none of them", async () => {
        script.next = ["refuse"]
        expect(await sendOnce(service, own())).toMatchObject({ outcome: "failed" })
        expect(await stored()).not.toContain("token=once")
        expect(await sendOnce(service, own())).toEqual({ outcome: "delivered" })
        expect(script.accepted).toEqual([
          expect.objectContaining({
            template: "d-123",
            data: { set_password_url: link, name: null, locale: "en" },
          }),
        ])
        expect(script.accepted[0]?.content).toBeUndefined()
        expect(await stored()).not.toContain("token=once")
        expect(await stored()).toContain("d-123")
      })

      it("[B7] takes out what a process left that died between the provider's yes and the end", async () => {
        await sendOnce(service, own())
        await execute(`update notification set data = '{"set_password_url": "${link}"}'`)
        expect(await wasSent(service, "mail:reset:1")).toBe(true)
        expect(await stored()).not.toContain("token=once")
      })
    })

    it("[B7] different mails are different", async () => {
      await sendOnce(service, mail())
      await sendOnce(service, mail({ key: "mail:reset:2" }))
      expect(script.accepted).toHaveLength(2)
    })
  })
})

describe("without a provider for e-mail", () => {
  suite(["feed"], (service) => {
    it("[B7] says what to configure, and that trying again does not help", async () => {
      const expected = {
        outcome: "failed",
        retryMayHelp: false,
        reason:
          "The shop has no notification provider for the channel email: configure one, then send again",
      }
      expect(await sendOnce(service, mail())).toEqual(expected)
      expect(await sendOnce(service, mail())).toEqual(expected)
      expect(script.asked).toHaveLength(0)
    })
  })
})
