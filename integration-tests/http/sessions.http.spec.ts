import { setTimeout as wait } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { generateResetPasswordTokenWorkflow } from "@medusajs/medusa/core-flows"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { expectPasswordChange } from "../../src/workflows/login/expect-password-change"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"

const PASSWORD = "a long password"
const NEW_PASSWORD = "another long password"

// the mail of a forgotten password would carry a token of its own, and the platform lets the newest one in only
const options = { login: { refusalAfterMs: 0 }, activation: { refusalAfterMs: 0 }, mail: { passwordReset: false } }

describeShop("sessions", { options }, (shop) => {
  const companies = () => shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)
  const logInWith = (email: string, password: string) =>
    shop.http.post("/auth/customer/emailpass", { body: { email, password } })

  /** What the trail says of these acts, once the word of them has arrived. */
  async function listAudited(action: string) {
    await relayOutbox(shop.container())
    return await selectAll(shop.container(), "select actor_id, subject_id from cc_audit_event where action = ?", [action])
  }

  async function createMember(statuses: ("active" | "deactivated" | "invited")[] = ["active"]) {
    const store = await shop.storeHeaders()
    const customer = await shop.customer({ password: PASSWORD })
    const places = []
    for (const status of statuses) {
      const company = await createCompany(shop.container())
      const id = await createPlace(shop.container(), {
        customerId: customer.id,
        companyId: company.id,
        roleKeys: ["main_contact"],
        status,
      })
      places.push({ id, companyId: company.id })
    }
    return { ...customer, places, headers: { ...store, ...customer.headers }, bearer: customer.headers, store }
  }

  async function openSession(bearer: Record<string, string>) {
    const answer = await shop.http.post("/auth/session", { headers: bearer })
    expect(answer.status).toBe(200)
    return { cookie: (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "" }
  }

  const setStatus = async (ids: readonly string[], status: "active" | "deactivated") => {
    await companies().updateBusinessUsers(ids.map((id) => ({ id, status })))
  }

  /** Every way in that a token or session has: our routes, the platform's, and those that make new tokens. */
  async function knock(headers: Record<string, string>) {
    const answers = [
      await shop.http.get("/store/customer-center/me", { headers }),
      await shop.http.get("/store/customers/me", { headers }),
      await shop.http.post("/store/carts", { headers, body: {} }),
      await shop.http.get("/store/orders", { headers }),
      await shop.http.post("/auth/token/refresh", { headers }),
      await shop.http.get("/auth/mfa/factors", { headers }),
    ]
    return answers.map(({ status, body }) => [status, readBody(body, "code")])
  }

  const everywhere = (status: number, code: string) => Array.from({ length: 6 }, () => [status, code])

  it("[B4] refuses somebody with no active place left at the next request, whatever they bring", async () => {
    const anna = await createMember(["active", "active"])
    const session = { ...anna.store, ...(await openSession(anna.bearer)) }
    await setStatus([anna.places[0]?.id ?? ""], "deactivated")
    expect((await shop.http.get("/store/customers/me", { headers: anna.headers })).status).toBe(200)

    await setStatus(anna.places.map(({ id }) => id), "deactivated")
    for (const headers of [anna.headers, session]) {
      expect(await knock(headers)).toEqual(everywhere(403, "user_deactivated"))
    }
    expect(await shop.http.post("/auth/session", { headers: anna.bearer })).toMatchObject({
      status: 403,
      body: { code: "user_deactivated" },
    })
    expect(await logInWith(anna.email, PASSWORD)).toMatchObject({ status: 403, body: { code: "user_deactivated" } })
    // nothing is told before the password is right
    expect(await logInWith(anna.email, "wrong password")).toMatchObject({ status: 401, body: { code: "login_refused" } })
    // signing out always works
    expect((await shop.http.delete("/auth/session", { headers: session })).status).toBe(200)
  })

  it("[B4] lets the same account back in when it is activated again, with the tokens from before", async () => {
    const anna = await createMember(["deactivated"])
    expect((await shop.http.get("/store/customers/me", { headers: anna.headers })).status).toBe(403)
    await setStatus(anna.places.map(({ id }) => id), "active")
    expect(await shop.http.get("/store/customer-center/me", { headers: anna.headers })).toMatchObject({
      status: 200,
      body: { user: { customer_id: anna.id } },
    })
    expect((await logInWith(anna.email, PASSWORD)).status).toBe(200)
  })

  it("[B4 B11] refuses somebody deactivated in one company there only", async () => {
    const anna = await createMember(["deactivated", "active"])
    const ask = (companyId: string | undefined) =>
      shop.http.get("/store/customer-center/me/company", {
        headers: { ...anna.headers, "x-company-id": companyId ?? "" },
      })
    expect(await ask(anna.places[0]?.companyId)).toMatchObject({ status: 403, body: { code: "user_deactivated" } })
    expect((await ask(anna.places[1]?.companyId)).status).toBe(200)
    const me = await shop.http.get("/store/customer-center/me", { headers: anna.headers })
    expect(me).toMatchObject({ status: 200, body: { places: [{ reason: "user_deactivated" }, { reason: null }] } })
  })

  it("[B4] ends every session and token on the person's own word, and lets them sign in at once", async () => {
    const anna = await createMember()
    const session = { ...anna.store, ...(await openSession(anna.bearer)) }
    const ended = await shop.http.post("/store/customer-center/me/sessions/end", { headers: session, body: {} })
    expect(ended).toMatchObject({ status: 200, body: { ended: true } })
    for (const headers of [anna.headers, session]) {
      expect(await knock(headers)).toEqual(everywhere(401, "session_ended"))
    }
    expect((await shop.http.post("/auth/session", { headers: anna.bearer })).status).toBe(401)

    // the browser still has the old cookie when its owner signs in again
    const again = await shop.http.post("/auth/customer/emailpass", {
      headers: session,
      body: { email: anna.email, password: PASSWORD },
    })
    expect(again.status).toBe(200)
    const bearer = { authorization: `Bearer ${readText(again.body, "token")}` }
    const fresh = await shop.http.post("/auth/session", { headers: { ...session, ...bearer } })
    expect(fresh.status).toBe(200)
    expect((await shop.http.get("/store/customers/me", { headers: { ...anna.store, ...bearer } })).status).toBe(200)
    expect(await listAudited("account.sessions_ended")).toMatchObject([{ actor_id: anna.id }])
  })

  it("[B4] takes a fresh bearer for nothing where the session that counts was ended", async () => {
    const anna = await createMember()
    const eva = await createMember()
    const session = { ...anna.store, ...(await openSession(anna.bearer)) }
    await shop.http.post("/store/customer-center/me/sessions/end", { headers: anna.headers, body: {} })
    // the platform goes by the session first: somebody else's good token must not renew it
    const mixed = await shop.http.post("/auth/token/refresh", { headers: { ...session, ...eva.bearer } })
    expect(mixed).toMatchObject({ status: 401, body: { code: "session_ended" } })
  })

  it("[B3] ends a user's sessions on the operator's word; ordinary customers have none of ours", async () => {
    const anna = await createMember()
    const operator = await shop.operatorHeaders()
    const end = (id: string) =>
      shop.http.post(`/admin/customer-center/business-users/${id}/sessions/end`, { headers: operator, body: {} })
    expect(await end("buser_missing")).toMatchObject({ status: 404, body: { code: "not_found" } })
    expect(await end(anna.places[0]?.id ?? "")).toMatchObject({ status: 200, body: { ended: true } })
    expect(await knock(anna.headers)).toEqual(everywhere(401, "session_ended"))

    const ordinary = await shop.customer()
    const refused = await shop.http.post("/store/customer-center/me/sessions/end", {
      headers: { ...anna.store, ...ordinary.headers },
      body: {},
    })
    expect(refused).toMatchObject({ status: 403, body: { code: "permission_denied" } })
  })

  it.each(["active", "invited"] as const)(
    "[B4 B7] ends all sessions of somebody %s on a changed password, tells the owner, and lets in by the new one",
    async (status) => {
      const anna = await createMember([status])
      const token = await makeResetToken(anna.email)
      const changed = await shop.http.post("/auth/customer/emailpass/update/", {
        headers: { authorization: `Bearer ${token}` },
        body: { password: NEW_PASSWORD },
      })
      expect([changed.status, changed.body]).toEqual([200, { success: true }])
      expect(await knock(anna.headers)).toEqual(everywhere(401, "session_ended"))
      expect((await logInWith(anna.email, PASSWORD)).status).toBe(401)
      const inside = await logInWith(anna.email, NEW_PASSWORD)
      expect(inside.status).toBe(200)
      const bearer = { authorization: `Bearer ${readText(inside.body, "token")}` }
      expect((await shop.http.get("/store/customers/me", { headers: { ...anna.store, ...bearer } })).status).toBe(200)

      const told = await selectAll(
        shop.container(),
        "select payload->>'to' as receiver from cc_outbox where key like 'mail:password-changed:%'"
      )
      expect(told).toEqual([{ receiver: anna.email }])
      expect(await listAudited("account.password_changed")).toMatchObject([{ subject_id: anna.id }])
      expect(await selectAll(shop.container(), "select key from cc_outbox where topic = 'password'")).toEqual([])
    }
  )

  it("[B4] hands out no success for a changed password where the sessions could not be ended", async () => {
    const anna = await createMember()
    const token = await makeResetToken(anna.email)
    const broken = jest.spyOn(companies().logins, "endSessionsAndEmailChanges").mockRejectedValue(new Error("down"))
    const changed = await shop.http.post("/auth/customer/emailpass/update", {
      headers: { authorization: `Bearer ${token}` },
      body: { password: NEW_PASSWORD },
    })
    broken.mockRestore()
    expect(changed.status).toBe(500)
  })

  it("[B4] ends the sessions afterwards where the process died right after the platform had changed the password", async () => {
    const anna = await createMember()
    const update = async (token: string) =>
      await shop.http.post("/auth/customer/emailpass/update", {
        headers: { authorization: `Bearer ${token}` },
        body: { password: NEW_PASSWORD },
      })
    const checks = () => selectAll(shop.container(), "select state from cc_outbox where key like 'password:check:%'")
    const heal = async () => {
      await selectAll(shop.container(), "update cc_outbox set available_at = now() where key like 'password:check:%'")
      await relayOutbox(shop.container())
    }
    const isIn = async (headers: Record<string, string>) =>
      (await shop.http.get("/store/customers/me", { headers: { ...anna.store, ...headers } })).status === 200
    // as if it had died: what follows of the change is not written
    const broken = jest.spyOn(companies().logins, "endSessionsAndEmailChanges").mockRejectedValue(new Error("down"))
    const token = await makeResetToken(anna.email)
    await update(token)
    broken.mockRestore()
    expect(await isIn(anna.bearer)).toBe(true)
    await wait(1_100)
    const inside = { authorization: `Bearer ${readText((await logInWith(anna.email, NEW_PASSWORD)).body, "token")}` }
    // not before its time: the request might still be under way
    await relayOutbox(shop.container())
    expect(await isIn(anna.bearer)).toBe(true)

    await heal()
    expect(await checks()).toEqual([{ state: "delivered" }])
    expect(await knock(anna.headers)).toEqual(everywhere(401, "session_ended"))
    expect(await isIn(inside)).toBe(true)
    expect(await listAudited("account.password_changed")).toMatchObject([{ subject_id: anna.id }])

    // one whose change was noted meanwhile, one whose process died before the platform's write, a link that is used up
    await selectAll(
      shop.container(),
      `insert into cc_outbox (id, topic, key, payload) values ('outbox_noted', 'password', 'password:check:noted',
         jsonb_build_object('login_email', ?::text, 'client_address', '', 'digest', 'of another password'))`,
      [anna.email]
    )
    await expectPasswordChange(shop.container(), { loginEmail: anna.email, clientAddress: "" })
    expect((await update(token)).status).toBe(401)
    expect(await checks()).toHaveLength(3)
    await heal()
    expect(await checks()).toEqual(Array.from({ length: 3 }, () => ({ state: "delivered" })))
    expect(await isIn(inside)).toBe(true)
    expect(await listAudited("account.password_changed")).toHaveLength(1)
  })

  it("[B4] leaves an ordinary customer's password change alone", async () => {
    const ordinary = await shop.customer()
    const token = await makeResetToken(ordinary.email)
    const changed = await shop.http.post("/auth/customer/emailpass/update", {
      headers: { authorization: `Bearer ${token}` },
      body: { password: NEW_PASSWORD },
    })
    expect(changed.status).toBe(200)
    expect(await selectAll(shop.container(), "select key from cc_outbox where key like '%password%'")).toEqual([])
  })

  /** The token that the link in a mail carries. */
  async function makeResetToken(email: string): Promise<string> {
    const { http } = shop.container().resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
    const { result } = await generateResetPasswordTokenWorkflow(shop.container()).run({
      input: {
        entityId: email,
        actorType: "customer",
        provider: "emailpass",
        secret: http.jwtSecret ?? "",
        jwtOptions: http.jwtOptions,
      },
    })
    return result
  }
})
