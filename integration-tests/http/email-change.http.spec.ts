import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { builtInCatalogue, computeRolePermissions } from "../../src/modules/company/rules/permissions"
import { settleEmailChanges } from "../../src/workflows/email-change/settle-email-changes"
import { createEmailChangeToken } from "../../src/workflows/mail/email-change-token"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { readText } from "../world/read-body"
import { selectAll } from "../world/rows"

const PASSWORD = "a long password"
const MISSES = 3

describeShop(
  "change of e-mail",
  {
    options: {
      login: { refusalAfterMs: 0, missesPerAddress: MISSES },
      activation: { refusalAfterMs: 0, attemptsPerAddress: 1_000 },
    },
  },
  (shop) => {
    const companies = () => shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)
    const logIn = async (email: string) =>
      (await shop.http.post("/auth/customer/emailpass", { body: { email, password: PASSWORD } })).status

    async function createUser(
      email: string,
      place: { companyId: string; roleKeys?: string[]; status?: "invited" | "active"; isConfirmed?: boolean }
    ) {
      const customer = await shop.customer({ email, password: PASSWORD })
      const id = await createPlace(shop.container(), { roleKeys: ["buyer"], ...place, customerId: customer.id })
      await companies().updateBusinessUsers({ id, email })
      const [account] = await companies().listBusinessAccounts({ customer_id: customer.id })
      await companies().updateBusinessAccounts({
        id: account?.id ?? "",
        email_confirmed_at: place.isConfirmed === false ? null : new Date(),
        // their login for the test is no coming in
        last_login_at: place.status === "invited" ? null : new Date(),
      })
      return { ...customer, placeId: id, headers: { ...(await shop.storeHeaders()), ...customer.headers } }
    }

    const mails = async () =>
      (
        await selectAll(
          shop.container(),
          "select payload->>'template' as template, payload->>'to' as receiver from cc_outbox where topic = 'mail' order by created_at, key"
        )
      ).map(({ template, receiver }) => `${String(template)} to ${String(receiver)}`)

    /** The link's token, as the mail that leaves would carry it. */
    async function linkToken(side: "new" | "old", newEmail: string): Promise<string> {
      const [change] = await selectAll(
        shop.container(),
        "select id from cc_email_change where new_email = ? order by created_at desc limit 1",
        [newEmail]
      )
      const { http } = shop.container().resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
      return createEmailChangeToken({
        changeId: String(change?.id),
        side,
        jwtSecret: http.jwtSecret ?? "",
        hours: 1,
      })
    }

    const confirm = async (token: string) =>
      shop.http.post("/store/customer-center/email-changes/confirm", {
        headers: await shop.storeHeaders(),
        body: { token },
      })

    const ask = (user: { headers: Record<string, string> }, email: string, password = PASSWORD) =>
      shop.http.post("/store/customer-center/me/email", { headers: user.headers, body: { email, password } })

    /** Everywhere the e-mail of a person stands. */
    async function readEmails(customerId: string) {
      const customer = await shop.container().resolve(Modules.CUSTOMER).retrieveCustomer(customerId)
      const logins = await selectAll(
        shop.container(),
        `select p.entity_id from provider_identity p join auth_identity a on a.id = p.auth_identity_id
         where a.app_metadata->>'customer_id' = ?`,
        [customerId]
      )
      const places = await selectAll(shop.container(), "select email from cc_business_user where customer_id = ?", [
        customerId,
      ])
      return [customer.email, ...logins.map((row) => row.entity_id), ...places.map((row) => row.email)]
    }

    it("[B3] changes login, customer and places together, once the new address confirms", async () => {
      const company = await createCompany(shop.container())
      const anna = await createUser("anna@example.com", { companyId: company.id })
      expect(await ask(anna, "Anna@Example.org")).toMatchObject({ status: 202, body: { sent: true } })
      expect(await readEmails(anna.id)).toEqual(Array.from({ length: 3 }, () => "anna@example.com"))
      expect(await mails()).toEqual(
        expect.arrayContaining(["email-change-confirm to anna@example.org", "email-change-notice to anna@example.com"])
      )

      const token = await linkToken("new", "anna@example.org")
      expect(await confirm(token)).toMatchObject({ status: 200, body: { outcome: "changed" } })
      expect(await readEmails(anna.id)).toEqual(Array.from({ length: 3 }, () => "anna@example.org"))
      expect(await confirm(token)).toMatchObject({ status: 400, body: { code: "link_invalid" } })
      expect(await mails()).toEqual(
        expect.arrayContaining(["email-changed to anna@example.com", "email-changed to anna@example.org"])
      )
      // signed out everywhere, and in again by the new address only
      expect(await shop.http.get("/store/customers/me", { headers: anna.headers })).toMatchObject({
        status: 401,
        body: { code: "session_ended" },
      })
      expect([await logIn("anna@example.com"), await logIn("anna@example.org")]).toEqual([401, 200])
      const verified = await selectAll(
        shop.container(),
        "select entity_id from auth_verification where verified_at is not null and entity_id = 'anna@example.org'"
      )
      expect(verified).toHaveLength(1)
    })

    it("[B3] asks for the password again, limits guesses, and waits for a confirmed address", async () => {
      const company = await createCompany(shop.container())
      const eva = await createUser("eva@example.com", { companyId: company.id, isConfirmed: false })
      expect(await ask(eva, "eva@example.org")).toMatchObject({ status: 403, body: { code: "confirm_own_address" } })
      const anna = await createUser("anna@example.com", { companyId: company.id })
      const statuses = []
      for (let guess = 1; guess <= MISSES + 1; guess++) {
        statuses.push((await ask(anna, "anna@example.org", "wrong password")).status)
      }
      expect(statuses).toEqual([...Array.from({ length: MISSES }, () => 403), 429])
      expect((await ask(anna, "anna@example.org")).status).toBe(429)
      expect(await mails()).toEqual([])
    })

    it("[B3 B6] answers alike whether or not the shop knows the address, and tells its owner alone", async () => {
      const company = await createCompany(shop.container())
      const anna = await createUser("anna@example.com", { companyId: company.id })
      await createUser("colleague@example.com", { companyId: company.id })
      await shop.customer({ email: "known@example.com" })

      expect(await ask(anna, "colleague@example.com")).toMatchObject({ status: 409, body: { code: "email_in_use" } })
      const known = await ask(anna, "known@example.com")
      const unknown = await ask(anna, "unknown@example.com")
      expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
      expect(await mails()).toEqual(expect.arrayContaining(["email-change-taken to known@example.com"]))
      expect(await confirm(await linkToken("new", "known@example.com"))).toMatchObject({ status: 400 })
      expect(await readEmails(anna.id)).toContain("anna@example.com")
    })

    it("[B3] lets a main contact correct the address of somebody who never came in, and only that", async () => {
      const company = await createCompany(shop.container())
      const chief = await createUser("chief@example.com", { companyId: company.id, roleKeys: ["main_contact"] })
      const invited = await createUser("tyop@example.com", { companyId: company.id, status: "invited", isConfirmed: false })
      const member = await createUser("member@example.com", { companyId: company.id })
      const correct = (id: string, email: string, version = 1) =>
        shop.http.post(`/store/customer-center/users/${id}/email`, { headers: chief.headers, body: { email, version } })

      expect(await correct(invited.placeId, "typo@example.com", 7)).toMatchObject({
        status: 409,
        body: { code: "changed_meanwhile", details: { current: { email: "tyop@example.com" } } },
      })
      expect((await correct(invited.placeId, "typo@example.com")).status).toBe(202)
      expect(await mails()).toEqual(["email-change-confirm to typo@example.com"])
      expect(await confirm(await linkToken("new", "typo@example.com"))).toMatchObject({ body: { outcome: "changed" } })
      expect(await readEmails(invited.id)).toEqual(Array.from({ length: 3 }, () => "typo@example.com"))

      expect(await mails()).toEqual(expect.arrayContaining(["new-account to typo@example.com"]))

      // somebody who has come in: the new address alone changes nothing
      expect((await correct(member.placeId, "mine@example.com")).status).toBe(202)
      expect(await confirm(await linkToken("new", "mine@example.com"))).toMatchObject({ body: { outcome: "waiting" } })
      expect(await readEmails(member.id)).toEqual(Array.from({ length: 3 }, () => "member@example.com"))
      expect(await confirm(await linkToken("old", "mine@example.com"))).toMatchObject({ body: { outcome: "changed" } })
      expect(await readEmails(member.id)).toEqual(Array.from({ length: 3 }, () => "mine@example.com"))
    })

    it("[B3] asks the old address after all where the user, or who asked, is another by the time the new one agrees", async () => {
      const company = await createCompany(shop.container())
      const companyId = company.id
      const role = { key: "personnel", name: "Personnel", permissions: ["users.manage", "roles.assign", ...computeRolePermissions(builtInCatalogue, "buyer")], assignable: true }
      await companies().roles.create({ id: "role_personnel", description: null, ...role }, [])
      const chief = await createUser("chief@example.com", { companyId, roleKeys: ["main_contact"] })
      const clerk = await createUser("clerk@example.com", { companyId, roleKeys: ["personnel"] })
      const changed = async (table: string, set: string, placeId: string) =>
        await selectAll(shop.container(), `update ${table} set ${set} where ${table === "cc_business_user" ? "id" : "business_user_id"} = ?`, [placeId])
      const comesIn = (user: { placeId: string }) => changed("cc_business_user", "status = 'active'", user.placeId)
      const becomesChief = (user: { placeId: string }) => changed("cc_business_user_role", "role_key = 'main_contact'", user.placeId)
      const outcomes = []
      for (const [nth, [asker, meanwhile]] of (
        [
          [chief, comesIn],
          [clerk, becomesChief],
          [clerk, () => changed("cc_business_user_role", "role_key = 'buyer'", clerk.placeId)],
          [chief, becomesChief],
          [chief, () => changed("cc_business_user", "status = 'deactivated'", chief.placeId)],
        ] as const
      ).entries()) {
        const [from, to] = [`from${nth}@example.com`, `to${nth}@example.org`]
        const user = await createUser(from, { companyId, status: "invited", isConfirmed: false })
        const answer = await shop.http.post(`/store/customer-center/users/${user.placeId}/email`, { headers: asker.headers, body: { email: to, version: 1 } })
        expect(answer.status).toBe(202)
        await meanwhile(user)
        expect(await mails()).not.toContain(`email-change-notice to ${from}`)
        const first = await confirm(await linkToken("new", to))
        const isAsked = (await mails()).includes(`email-change-notice to ${from}`)
        outcomes.push([readText(first.body, "outcome"), isAsked, new Set(await readEmails(user.id)).has(from)])
        if (isAsked) {
          expect((await confirm(await linkToken("new", to))).status).toBe(400)
          expect(await confirm(await linkToken("old", to))).toMatchObject({ body: { outcome: "changed" } })
          expect(await readEmails(user.id)).toEqual(Array.from({ length: 3 }, () => to))
        }
      }
      const [waits, isMade] = [["waiting", true, true], ["changed", false, false]]
      expect(outcomes).toEqual([waits, waits, waits, isMade, waits])
    })

    it("[B3] keeps main contacts from others' users and from themselves, and lets the operator", async () => {
      const [own, other] = [await createCompany(shop.container()), await createCompany(shop.container())]
      const chief = await createUser("chief@example.com", { companyId: own.id, roleKeys: ["main_contact"] })
      const stranger = await createUser("stranger@example.com", { companyId: other.id })
      const correct = (id: string) =>
        shop.http.post(`/store/customer-center/users/${id}/email`, {
          headers: chief.headers,
          body: { email: "new@example.com", version: 1 },
        })
      expect(await correct(stranger.placeId)).toMatchObject({ status: 404, body: { code: "not_found" } })
      expect((await correct(stranger.placeId)).body).toEqual((await correct("buser_missing")).body)
      expect(await correct(chief.placeId)).toMatchObject({ status: 403, body: { code: "not_oneself" } })

      const byOperator = await shop.http.post(`/admin/customer-center/business-users/${stranger.placeId}/email`, {
        headers: await shop.operatorHeaders(),
        body: { email: "new@example.com" },
      })
      expect(byOperator.status).toBe(202)
      expect(await mails()).toEqual(
        expect.arrayContaining(["email-change-confirm to new@example.com", "email-change-notice to stranger@example.com"])
      )
      expect(await confirm(await linkToken("new", "new@example.com"))).toMatchObject({ body: { outcome: "changed" } })
      expect(await readEmails(stranger.id)).toEqual(Array.from({ length: 3 }, () => "new@example.com"))
    })

    it("[B3] lets one of two at once have an address, and leaves the other whole", async () => {
      const company = await createCompany(shop.container())
      const users = [
        await createUser("one@example.com", { companyId: company.id }),
        await createUser("two@example.com", { companyId: (await createCompany(shop.container())).id }),
      ] as const
      const tokens: string[] = []
      for (const user of users) {
        expect((await ask(user, "wanted@example.com")).status).toBe(202)
        tokens.push(await linkToken("new", "wanted@example.com"))
      }
      const answers = await Promise.all(tokens.map((token) => confirm(token)))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
      const emails = await Promise.all(users.map(({ id }) => readEmails(id)))
      expect(emails.map((places) => new Set(places).size)).toEqual([1, 1])
      expect(emails.filter((places) => places.includes("wanted@example.com"))).toHaveLength(1)
    })

    it.each(["updateProviderIdentities", "updateCustomers", "finishEmailChange"] as const)(
      "[B3] undoes everything where %s fails, and makes it when the link is followed again",
      async (failing) => {
        const company = await createCompany(shop.container())
        const anna = await createUser("anna@example.com", { companyId: company.id })
        await ask(anna, "anna@example.org")
        const token = await linkToken("new", "anna@example.org")
        const broken = breakOnce(failing)
        expect((await confirm(token)).status).toBeGreaterThanOrEqual(400)
        broken.mockRestore()
        expect(await readEmails(anna.id)).toEqual(Array.from({ length: 3 }, () => "anna@example.com"))
        expect(await shop.http.get("/store/customers/me", { headers: anna.headers })).toMatchObject({ status: 200 })
        expect(await confirm(token)).toMatchObject({ status: 200, body: { outcome: "changed" } })
        expect(await readEmails(anna.id)).toEqual(Array.from({ length: 3 }, () => "anna@example.org"))
      }
    )

    it.each([0, 1, 2])("[B3] makes what a process left behind that died after %i of the platform's writes", async (writes) => {
      const company = await createCompany(shop.container())
      const anna = await createUser("anna@example.com", { companyId: company.id })
      await ask(anna, "anna@example.org")
      await selectAll(
        shop.container(),
        `update cc_email_change set confirmed_at = now(), state = 'applying', run_id = 'dead', lease_until = now() - interval '1 minute'`
      )
      if (writes > 0) {
        await selectAll(shop.container(), "update provider_identity set entity_id = 'anna@example.org' where entity_id = 'anna@example.com'")
      }
      if (writes > 1) {
        await selectAll(shop.container(), "update customer set email = 'anna@example.org' where id = ?", [anna.id])
      }
      expect(await Promise.all([settleEmailChanges(shop.container()), settleEmailChanges(shop.container())])).toContain(1)
      expect(await readEmails(anna.id)).toEqual(Array.from({ length: 3 }, () => "anna@example.org"))
      expect(await selectAll(shop.container(), "select state from cc_email_change")).toEqual([{ state: "done" }])
    })

    it("[B3] undoes what a dead process had written where it cannot be made any more", async () => {
      const company = await createCompany(shop.container())
      const anna = await createUser("anna@example.com", { companyId: company.id })
      await ask(anna, "anna@example.org")
      await selectAll(
        shop.container(),
        `update cc_email_change set confirmed_at = now(), state = 'applying', run_id = 'dead', lease_until = now() - interval '1 minute'`
      )
      await selectAll(shop.container(), "update provider_identity set entity_id = 'anna@example.org' where entity_id = 'anna@example.com'")
      await selectAll(shop.container(), "update customer set email = 'anna@example.org' where id = ?", [anna.id])
      const inUse = jest.spyOn(companies().logins, "isEmailInCompany").mockResolvedValueOnce(true)
      await settleEmailChanges(shop.container())
      inUse.mockRestore()
      expect(await readEmails(anna.id)).toEqual(Array.from({ length: 3 }, () => "anna@example.com"))
      expect(await selectAll(shop.container(), "select state from cc_email_change")).toEqual([{ state: "pending" }])
    })

    it("[B3] lets nothing pass for a link: forged, old, superseded, or stopped by a new password", async () => {
      const company = await createCompany(shop.container())
      const anna = await createUser("anna@example.com", { companyId: company.id })
      await ask(anna, "first@example.org")
      const first = await linkToken("new", "first@example.org")
      await ask(anna, "second@example.org")
      const second = await linkToken("new", "second@example.org")
      await companies().logins.endSessionsAndEmailChanges({ expectedBy: null, customerId: anna.id, at: new Date(0), messages: [] })
      const login = await shop.http.post("/auth/customer/emailpass", {
        body: { email: "anna@example.com", password: PASSWORD },
      })
      for (const token of [first, second, "x".repeat(40), readText(login.body, "token")]) {
        expect(await confirm(token)).toMatchObject({ status: 400, body: { code: "link_invalid" } })
      }
      expect(await readEmails(anna.id)).toEqual(Array.from({ length: 3 }, () => "anna@example.com"))
    })

    /** Lets one of the writes fail, once. */
    function breakOnce(failing: "updateProviderIdentities" | "updateCustomers" | "finishEmailChange") {
      const error = new Error("down")
      switch (failing) {
        case "updateProviderIdentities":
          return jest.spyOn(shop.container().resolve(Modules.AUTH), failing).mockRejectedValueOnce(error)
        case "updateCustomers":
          return jest.spyOn(shop.container().resolve(Modules.CUSTOMER), failing).mockRejectedValueOnce(error)
        case "finishEmailChange":
          return jest.spyOn(companies().logins, failing).mockRejectedValueOnce(error)
      }
    }
  }
)
