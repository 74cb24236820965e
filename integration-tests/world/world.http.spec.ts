import { describeShop } from "./describe-shop"

describeShop("[G3] the plugin's own folder as a shop", {}, (shop) => {
  it("[G3] serves a storefront that shows its publishable key", async () => {
    const withKey = await shop.http.get("/store/regions", { headers: await shop.storeHeaders() })
    const without = await shop.http.get("/store/regions")

    expect(withKey).toMatchObject({ status: 200, body: { regions: [] } })
    expect(without.status).toBe(400)
  })

  it("[G3] tells operators and customers apart", async () => {
    const operator = await shop.operatorHeaders()
    const customer = await shop.customer({ email: "erika@example.com" })

    expect((await shop.http.get("/admin/users/me", { headers: operator })).status).toBe(200)
    expect((await shop.http.get("/admin/users/me", { headers: customer.headers })).status).toBe(401)
    expect((await shop.http.get("/admin/users/me")).status).toBe(401)
  })

  it("[F2] activates an account out of the directory that was filled by CSV", async () => {
    const headers = await shop.storeHeaders()
    await shop.fillDirectory({
      customers: [
        { customer_number: "0100", name: "Müller & Söhne GmbH", center_enabled: true, main_contact_emails: "anna@example.com" },
      ],
      invoices: [{ customer_number: "0100", invoice_number: "R-1" }],
    })

    const { status, body } = await shop.http.post("/store/customer-center/activations", {
      headers,
      body: { customer_number: "0100", invoice_number: "R-1", email: "anna@example.com", password: "a long password" },
    })

    expect({ status, body }).toMatchObject({
      status: 201,
      body: { outcome: "company_created", company: { name: "Müller & Söhne GmbH" } },
    })
  })
})
