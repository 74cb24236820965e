import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"

const PASSWORD = "a long password"
const options = { activation: { refusalAfterMs: 50, attemptsPerAddress: 1_000 }, shop: { locale: "en" as const } }

describeShop("applications", { options }, (shop) => {
  let store: Record<string, string>
  let operator: Record<string, string>
  const anna = { customer_number: "0100", invoice_number: "R-1", email: "anna@example.com", password: PASSWORD }
  const carla = { ...anna, email: "carla@example.com" }

  beforeEach(async () => {
    store = await shop.storeHeaders()
    operator = await shop.operatorHeaders()
    await fillErp("anna@example.com")
  })

  const fillErp = (mainContact: string, contacts: { contact_number: string; name: string; email: string }[] = []) =>
    shop.fillDirectory({
      customers: [
        { customer_number: "0100", name: "Müller & Söhne GmbH", center_enabled: true, main_contact_emails: mainContact },
      ],
      contacts: contacts.map((contact) => ({ customer_number: "0100", ...contact })),
      invoices: [{ customer_number: "0100", invoice_number: "R-1" }],
    })
  const select = (sql: string) => selectAll(shop.container(), sql)
  const companies = () => shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)
  const activate = (body: object) => shop.http.post("/store/customer-center/activations", { headers: store, body })
  const list = async () => (await shop.http.get("/admin/customer-center/applications", { headers: operator })).body
  const accept = (id: string) =>
    shop.http.post(`/admin/customer-center/applications/${id}/accept`, { headers: operator, body: {} })

  it("[A9] brings an address five mails an hour, however many cases anybody hands over in its name", async () => {
    for (let nth = 1; nth <= 7; nth++) {
      const body = { customer_number: `03${nth}`, email: "eva@example.com", name: "Eva Groß" }
      const answer = await shop.http.post("/store/customer-center/applications", { headers: store, body })
      expect(answer).toMatchObject({ status: 202, body: { received: true } })
    }
    expect(await list()).toMatchObject({ count: 7 })
    expect(await select("select key from cc_outbox where key like 'mail:application-received:%'")).toHaveLength(5)
  })

  describe("whom the ERP by now names", () => {
    /** Anna is main contact, and Carla, whom the ERP names since, has asked. */
    async function askInstead(contacts: { contact_number: string; name: string; email: string }[] = []) {
      expect((await activate({ ...anna, locale: "de" })).status).toBe(201)
      await fillErp("carla@example.com", contacts)
      expect((await activate({ ...carla, locale: "en" })).status).toBe(403)
      const body = await list()
      expect(body).toMatchObject({ count: 1, applications: [{ kind: "main_contact_change", email: "carla@example.com" }] })
      return { id: readText(body, "applications", 0, "id"), companyId: readText(body, "applications", 0, "company_id") }
    }
    const carlasPlaces = () =>
      select(
        `select u.status, u.first_name, u.last_name, u.contact_number, string_agg(r.role_key, ',' order by r.role_key) as roles
         from cc_business_user u join cc_business_user_role r on r.business_user_id = u.id
         where u.email = 'carla@example.com' group by u.id`
      )
    const mailsTo = (address: string) =>
      select(
        `select payload->>'template' as template, payload->>'locale' as locale from cc_outbox
         where topic = 'mail' and payload->>'to' = '${address}' order by 1`
      )

    it("[A4] is asked in as a main contact when the operator accepts, once, and the present one stays", async () => {
      const { id, companyId } = await askInstead([{ contact_number: "7", name: "Carla Groß", email: "carla@example.com" }])
      expect(await accept(id)).toMatchObject({ status: 200, body: { application: { status: "accepted" } } })
      expect(await accept(id)).toMatchObject({ status: 409, body: { code: "already_decided" } })
      expect(await carlasPlaces()).toEqual([
        { status: "invited", first_name: "Carla", last_name: "Groß", contact_number: "7", roles: "main_contact" },
      ])
      expect(await mailsTo("carla@example.com")).toMatchObject([{ template: "application-decided" }, { template: "new-account" }])
      expect(await companies().listActiveMainContacts(companyId)).toMatchObject([{ email: "anna@example.com" }])
    })

    it("[A4] is asked in also where nobody knows their name", async () => {
      const { id } = await askInstead()
      expect(await accept(id)).toMatchObject({ status: 200 })
      expect(await carlasPlaces()).toEqual([
        { status: "invited", first_name: "", last_name: "", contact_number: null, roles: "main_contact" },
      ])
    })

    it("[A4] gets the role where they are a user of the company, and has to be activated first where they are deactivated", async () => {
      const { id, companyId } = await askInstead()
      const customer = await shop.customer({ email: "carla@example.com" })
      const businessUserId = await createPlace(shop.container(), {
        customerId: customer.id,
        companyId,
        roleKeys: ["buyer"],
        status: "deactivated",
      })
      expect(await accept(id)).toMatchObject({ status: 403, body: { code: "user_deactivated" } })
      expect(await carlasPlaces()).toMatchObject([{ status: "deactivated", roles: "buyer" }])
      expect(await list()).toMatchObject({ applications: [{ status: "open" }] })

      const activation = `/admin/customer-center/business-users/${businessUserId}/activate`
      expect((await shop.http.post(activation, { headers: operator, body: {} })).status).toBe(200)
      expect(await accept(id)).toMatchObject({ status: 200, body: { application: { status: "accepted" } } })
      expect(await carlasPlaces()).toMatchObject([{ status: "active", roles: "buyer,main_contact" }])
    })

    it("[A4] is told of to the main contact in the main contact's own language", async () => {
      await askInstead()
      expect(await mailsTo("anna@example.com")).toContainEqual({ template: "main-contact-notice", locale: "de" })
    })
  })

  it("[A9] what a later hand-over says stands beside the first one's entries, never in their place", async () => {
    const handOver = (more: object) =>
      shop.http.post("/store/customer-center/applications", {
        headers: store,
        body: { customer_number: "0100", email: "eva@example.com", name: "Eva", ...more },
      })
    const answers = [
      await handOver({ invoice_number: "R-9", message: "Please help" }),
      await handOver({ invoice_number: "R-9", message: "Please help" }),
      await handOver({ name: "Mallory", invoice_number: "R-0", phone: "0190" }),
    ]
    for (let later = 0; later < 7; later++) {
      answers.push(await handOver({ message: `Again ${later}` }))
    }
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(answers.map(() => ({ status: 202, body: { received: true } })))
    const body = await list()
    expect(body).toMatchObject({
      count: 1,
      applications: [{ name: "Eva", invoice_number: "R-9", phone: null, message: "Please help", later_count: 8 }],
    })
    const later = readBody(body, "applications", 0, "later_entries")
    expect(later).toHaveLength(5)
    expect(later).toMatchObject([
      { name: "Mallory", invoice_number: "R-0", phone: "0190", message: null, received_at: expect.any(String) },
      { name: "Eva", invoice_number: null, message: "Again 0" },
      {},
      {},
      { message: "Again 3" },
    ])
    expect(await select("select key from cc_outbox where key like 'mail:application-received:%'")).toHaveLength(1)
  })
})
