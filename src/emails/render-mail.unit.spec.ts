import { parseOptions } from "../options"
import type { MailTemplate } from "../outbox/types"
import type { MailValues } from "./mail-values"
import { parseMailValues, renderMail } from "./render-mail"

const options = parseOptions({
  shop: { name: "Müller & Söhne <GmbH>", url: "https://shop.example.com/" },
  support: { name: "Pat", email: "help@example.com", phone: "+49 30 1234" },
  pages: { baseUrl: "https://b2b.example.com/", path: "/kunden" },
})

const values: MailValues = {
  welcome: {
    name: "Ada Lovelace",
    company_name: "Engines Ltd",
    customer_number: "0042",
    email: "ada@example.com",
    confirm_url: "https://b2b.example.com/kunden/confirm#token=abc",
    dispute_url: "https://b2b.example.com/kunden/not-me#token=def",
  },
  "confirm-address": {
    name: null,
    confirm_url: "https://b2b.example.com/kunden/confirm#token=abc",
  },
  "account-exists": {},
  "reset-password": {
    set_password_url: "https://b2b.example.com/kunden/set-password#token=abc&email=a%40b.de",
  },
  "application-received": { name: "Ada", customer_number: "0042" },
  "application-decided": {
    name: "Ada",
    customer_number: "0042",
    decision: "accepted",
    accepted: true,
    activates: true,
    message: "Gern!\nBis bald",
    company_name: null,
  },
  "main-contact-notice": {
    company_name: "Engines Ltd",
    customer_number: "0042",
    asker_email: "bob@example.com",
  },
  "account-unlocked": {
    set_password_url: "https://b2b.example.com/kunden/set-password#token=abc&email=a%40b.de",
  },
  "activation-disputed": { company_name: null, customer_number: "0042", email: "ada@example.com" },
  "password-changed": {},
  "email-change-confirm": {
    company_name: "Engines Ltd",
    confirm_url: "https://b2b.example.com/kunden/confirm-email#token=abc",
  },
  "email-change-notice": {
    new_email: "ada@example.org",
    approve_url: "https://b2b.example.com/kunden/confirm-email#token=def",
  },
  "email-change-taken": {},
  "email-changed": { old_email: "ada@example.com", new_email: "ada@example.org" },
  "new-account": {
    name: "Ada Lovelace",
    company_name: "Engines Ltd",
    inviter_name: "Charles Babbage",
    inviter_email: "charles@example.com",
    email: "ada@example.com",
    set_password_url: "https://b2b.example.com/kunden/set-password?token=abc&email=a%40b.de",
    valid_days: 7,
    valid_hours: 168,
    one_hour: false,
  },
  "company-invitation": {
    name: "Ada Lovelace",
    company_name: "Engines Ltd",
    inviter_name: "Charles Babbage",
    inviter_email: "charles@example.com",
    email: "ada@example.com",
    confirm_url: "https://b2b.example.com/kunden/confirm?token=abc",
  },
  "budget-alert": {
    name: "Ada Lovelace",
    company_name: "Engines Ltd",
    budget: "Charles Babbage, per month",
    share: 80,
    used: "€80.00",
    available: "€100.00",
    left: "€20.00",
    renews_on: "1 January 2027",
    budgets_url: "https://b2b.example.com/kunden/budgets",
  },
  "approval-requested": {
    name: "Ada Lovelace",
    company_name: "Engines Ltd",
    buyer_name: "Charles Babbage",
    amount: "€824.50",
    line_count: 3,
    budgets: "Budget of Charles Babbage, per month (€100.00)",
    purchase_order_number: null,
    comment: "For the fair",
    why: "requested",
    deputy_for: null,
    reminded: false,
    escalated: false,
    approval_url: "https://b2b.example.com/kunden/approvals/apreq_1",
  },
  "approval-digest": {
    name: "Ada Lovelace",
    company_name: "Engines Ltd",
    count: 2,
    several: true,
    more: 0,
    one_more: false,
    requests: "Charles Babbage · €824.50 · For the fair\nGrace Hopper · €90.00",
    approvals_url: "https://b2b.example.com/kunden/approvals",
  },
  "approval-decided": {
    name: "Charles Babbage",
    company_name: "Engines Ltd",
    approver_name: "Ada Lovelace",
    decision: "rejected",
    ordered: false,
    released: false,
    rejected: true,
    expired: false,
    undecided: false,
    amount: "€824.50",
    order_number: null,
    comment: "Too dear",
    changes: null,
    released_until: null,
    reason: null,
    approval_url: "https://b2b.example.com/kunden/approvals/apreq_1",
  },
  "approval-confirmed": {
    name: "Ada Lovelace",
    company_name: "Engines Ltd",
    buyer_name: "Charles Babbage",
    decision: "failed",
    ordered: false,
    amount: "€824.50",
    order_number: null,
    reason: "An article is not in stock any more.",
    approval_url: "https://b2b.example.com/kunden/approvals/apreq_1",
  },
  "approval-deputy": {
    name: "Charles Babbage",
    company_name: "Engines Ltd",
    absent_name: "Ada Lovelace",
    why: "named",
    named: true,
    starts_on: "4 January 2027",
    ends_on: "15 January 2027",
    approvals_url: "https://b2b.example.com/kunden/approvals",
  },
}

const templates: MailTemplate[] = [
  "welcome",
  "confirm-address",
  "account-exists",
  "reset-password",
  "application-received",
  "application-decided",
  "main-contact-notice",
  "activation-disputed",
  "account-unlocked",
  "password-changed",
  "email-change-confirm",
  "email-change-notice",
  "email-change-taken",
  "email-changed",
  "new-account",
  "company-invitation",
  "budget-alert",
  "approval-requested",
  "approval-digest",
  "approval-decided",
  "approval-confirmed",
  "approval-deputy",
]

function render<Template extends MailTemplate>(
  template: Template,
  locale: "en" | "de" = "en",
  more: Partial<MailValues[Template]> = {}
) {
  return renderMail({ template, locale, values: { ...values[template], ...more }, options })
}

describe.each(["en", "de"] as const)("mails in %s", (locale) => {
  it.each(templates)("[B7] %s is whole in both forms", (template) => {
    const { subject, html, text } = render(template, locale)
    expect(subject).toMatch(/\S/)
    for (const form of [subject, html, text]) {
      expect(form).not.toMatch(/\{\{|\}\}|undefined|\bnull\b|\[object/)
    }
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html).toContain("Müller &amp; Söhne &lt;GmbH&gt;")
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import/)
    expect(text).toContain("Müller & Söhne <GmbH>")
    expect(text).toContain("help@example.com")
    expect(text).not.toMatch(/&amp;|&lt;|<td|<p/)
  })

  it.each(templates)("[B7] %s has the same links in both forms", (template) => {
    const { html, text } = render(template, locale)
    const inHtml = [...html.matchAll(/href="([^"]+)"/g)].map(([, url]) =>
      url?.replaceAll("&amp;", "&").replaceAll("&#x3D;", "=")
    )
    const inText = [...text.matchAll(/https:\/\/\S+/g)].map(([url]) => url)
    expect(new Set(inHtml)).toEqual(new Set(inText))
  })
})

it("[B7] every value of a template is used in it", () => {
  const secondHand = new Set(["decision", "accepted", "why"])
  for (const template of templates) {
    const { html, text } = render(template)
    for (const [name, value] of Object.entries(values[template])) {
      if (typeof value === "string" && !secondHand.has(name)) {
        for (const line of value.split("\n")) {
          expect(text).toContain(line)
          expect(html.replaceAll("&amp;", "&").replaceAll("&#x3D;", "=")).toContain(line)
        }
      }
    }
  }
})

it("[B7] languages do not share a sentence by mistake", () => {
  for (const template of templates) {
    expect(render(template, "en").subject).not.toBe(render(template, "de").subject)
  }
})

it("[B7] shows markup in names as text, in HTML and in facts", () => {
  const nasty = `<script>alert("1")</script> & 'x' {{shop_name}}`
  const { html, text } = render("welcome", "en", { name: nasty, company_name: nasty })
  expect(html).not.toContain("<script")
  expect(html.match(/&lt;script&gt;/g)).toHaveLength(2)
  expect(html).toContain("{{shop_name}}")
  expect(text).toContain(nasty)
})

it("[B7] keeps a subject on one line whatever a value holds", () => {
  const { subject } = render("activation-disputed", "en", {
    customer_number: "1\r\nBcc: eve@example.com\u2028x\u0000",
  })
  expect(subject).toBe("Activation disputed: 1 Bcc: eve@example.com x")
})

it("[B7] quotes the operator's words line by line", () => {
  const { text, html } = render("application-decided", "de", { message: "eins\r\n-- \nzwei" })
  expect(text).toContain("> eins\n> -- \n> zwei")
  expect(html).toContain("white-space:pre-line")
})

it.each([
  ["accepted", true, true],
  ["declined", false, false],
] as const)(
  "[A10] an application that was %s has the link to activate: %s",
  (decision, accepted, expected) => {
    const { text } = render("application-decided", "en", { decision, accepted, activates: accepted, message: null })
    expect(text.includes("https://b2b.example.com/kunden/activate")).toBe(expected)
    expect(text).not.toContain("Our message")
  }
)

it("[A4] an applicant who was made a main contact hears of which company, and is not asked to activate", () => {
  const mail = render("application-decided", "en", { activates: false, company_name: "Engines Ltd" })
  expect(mail.subject).toBe("Your request was accepted")
  expect(mail.text).toContain("You are a main contact of Engines Ltd.")
  expect(mail.text).toContain("https://b2b.example.com/kunden/login")
  expect(mail.text).not.toContain("/activate")
  expect(render("application-decided", "de", { activates: false, company_name: "Engines Ltd" }).text).toContain("Hauptkontakt von Engines Ltd")
})

it("[C7] a reminder says so, and so does a request that the approvers left", () => {
  expect(render("approval-requested", "en", { why: "reminded", reminded: true }).subject).toMatch(/^Reminder: Charles Babbage asks/)
  const { subject, text } = render("approval-requested", "de", { why: "escalated", escalated: true })
  expect(subject).not.toContain("Erinnerung")
  expect(text).toContain("die Genehmiger haben noch nicht entschieden.")
})

it("[C7] says to a deputy from when to when, and when it is taken back that no requests come", () => {
  expect(render("approval-deputy").text).toMatch(/from 4 January 2027 to 15 January 2027, both days included/)
  expect(render("approval-deputy", "de").subject).toBe("Sie vertreten Ada Lovelace")
  for (const locale of ["en", "de"] as const) {
    const { subject, text } = render("approval-deputy", locale, { why: "taken_back", named: false })
    expect(subject).toMatch(/Ada Lovelace (any more|nicht mehr)/)
    expect(text).toContain("15 January 2027")
    expect(text).not.toContain("/kunden/approvals")
  }
})

it("[C4] a daily mail lists a line for each request, and says how many it leaves out", () => {
  const { text, html, subject } = render("approval-digest", "de", { count: 23, more: 21 })
  expect(subject).toBe("23 Warenkörbe warten auf Ihre Genehmigung")
  expect(text).toContain("- Charles Babbage · €824.50 · For the fair\n- Grace Hopper · €90.00\n\nUnd 21 weitere Warenkörbe.")
  expect(render("approval-digest", "de", { count: 3, more: 1, one_more: true }).text).toContain("\n\nUnd ein weiterer Warenkorb.")
  expect(html.match(/<li /g)).toHaveLength(2)
  const one = render("approval-digest", "en", { count: 1, several: false, requests: "<b>Eve</b> · €1.00" })
  expect(one.subject).toBe("A basket waits for your approval")
  expect(one.text).not.toContain("more basket")
  expect(one.html).toContain("&lt;b&gt;Eve")
})

it("[B7] says how long a link works, an hour as well", () => {
  expect(render("new-account", "de").text).toContain("für 7 Tage.")
  expect(render("new-account", "de", { valid_days: null, valid_hours: 5 }).text).toContain("für 5 Stunden.")
  expect(render("new-account", "en", { valid_days: null, valid_hours: 1, one_hour: true }).text).toContain("for one hour.")
  expect(parseMailValues("new-account", { ...values["new-account"], valid_hours: 1 })).toMatchObject({ one_hour: true })
})

it("[A8] leaves out what is not to be done", () => {
  const { html, text } = render("welcome", "en", { confirm_url: null, company_name: null })
  expect(text).not.toMatch(/Confirm|Company/)
  expect(html).not.toMatch(/Confirm|Company/)
})

it("[B7] names what is missing, and no value", () => {
  const broken = { customer_number: "secret-number", dispute_url: "not a link" }
  expect(() => parseMailValues("welcome", broken)).toThrow(/email \(invalid_type\), dispute_url/)
  expect(() => parseMailValues("welcome", broken)).toThrow(
    expect.not.stringContaining("secret-number")
  )
})

it("[B7] links lead to the hosted pages where the shop names no storefront", () => {
  const bare = parseOptions({ pages: { baseUrl: "https://b2b.example.com" } })
  const { text } = renderMail({
    template: "welcome",
    locale: "en",
    values: values.welcome,
    options: bare,
  })
  expect(text).toContain("Go to the shop:\nhttps://b2b.example.com/customer-center/")
  expect(text).not.toContain("Questions?")
})

it.each([
  ["win at evil.example/now", null],
  ["https://evil.example", null],
  ["www.evil", null],
  ["Dr. Ada Lovelace", "Dr. Ada Lovelace"],
  ["Jean-Luc O'Neill Jr.", "Jean-Luc O'Neill Jr."],
])("[A10] greets %j as %j: a stranger's form sends nobody a link", (name, greeted) => {
  expect(parseMailValues("application-received", { name, customer_number: "1" }).name).toBe(greeted)
})
