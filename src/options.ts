import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import proxyaddr from "proxy-addr"
import { approvalOptions } from "./approval-options"
import { isMailTemplate, mailTemplates } from "./emails/mail-templates"
import { listFolderFaults } from "./emails/replaced-templates"
import { erpOptions } from "./erp-options"
import { fieldFormsSchema } from "./fields/field-forms"
import { accessExtensionSchema, isRegisteredKey } from "./modules/company/rules/access-extension"

const email = z.email()

/** What one unit of `from` is worth in `to`, as a decimal; null where it is not known. Codes are lower-case ISO 4217. */
export type CurrencyRate = (asked: { from: string; to: string; at: Date }) => string | null | Promise<string | null>

/** What is about to be spent, as a shop's own budget check is told of it (G5). */
export interface PlannedSpending {
  companyId: string
  businessUserId: string
  customerId: string
  roleKeys: readonly string[]
  /** The chosen cost center and those above it. */
  costCenterIds: readonly string[]
  /** Null where it is no cart: a draft order, or a change of an order. */
  cartId: string | null
  /** What it costs, a decimal in major units: goods and shipping with tax, before gift cards and store credit. */
  amount: string
  /** ISO 4217, lower case. */
  currencyCode: string
}

/** Why a shop's own budget check is against it, and what that does: ask for approval, refuse, or only say so. */
export interface BudgetObjection {
  onExceed: "approve" | "block" | "warn"
  /** For whoever orders. */
  message: { en: string; de: string }
}

/** A shop's own budget check; null where it has nothing against it. It answers within five seconds, or the order waits. */
export type BudgetCheck = (
  spending: PlannedSpending,
  container: MedusaContainer
) => BudgetObjection | null | Promise<BudgetObjection | null>

const activationOptions = z
  .strictObject({
    emailVerification: z
      .boolean()
      .default(false)
      .describe("Log the shopper in only after the address was confirmed by a one-time link"),
    refusalAfterMs: z
      .number()
      .int()
      .min(0)
      .max(30_000)
      .default(1_500)
      .describe("Milliseconds after its arrival at which a refused activation is answered, so that the time tells nothing"),
    attemptsPerAddress: z
      .number()
      .int()
      .min(1)
      .max(100_000)
      .default(20)
      .describe("Activation attempts an hour from one client address"),
    missesPerNumber: z
      .number()
      .int()
      .min(1)
      .max(1_000)
      .default(5)
      .describe("Refused attempts an hour for one customer number"),
    repeatWithinHours: z
      .number()
      .int()
      .min(1)
      .max(168)
      .default(24)
      .describe("Hours in which an identical repeat has the same outcome"),
  })
  .prefault({})

const pagesOptions = z
  .strictObject({
    enabled: z.boolean().default(true).describe("Serve the hosted pages"),
    path: z
      .string()
      .regex(/^\/[a-z0-9-]+(\/[a-z0-9-]+)*$/, "starts with / and has lower-case words only")
      .default("/customer-center")
      .describe("Where the hosted pages are served"),
    publishableKey: z
      .string()
      .startsWith("pk_")
      .optional()
      .describe("The publishable key the pages use; left out: the shop's only one"),
    baseUrl: z
      .url()
      .default("http://localhost:9000")
      .describe("The address under which people reach this server; links in mails begin with it"),
  })
  .prefault({})

const featureSwitches = {
  center: z.boolean().default(true).describe("The customer center itself: users management and what belongs to it"),
  budgets: z.boolean().default(true).describe("Limits on what a company and its users spend"),
  approvals: z.boolean().default(true).describe("Sending a basket over its budget to those who can approve it"),
  export: z.boolean().default(true).describe("Download of a company's own data as CSV"),
  delegate: z.boolean().default(false).describe("Users whom the operator allows it act for other customer numbers"),
}

/** Every option of the plugin, with its default and its meaning. */
export const optionsSchema = z.strictObject({
  shop: z
    .strictObject({
      name: z.string().min(1).max(100).default("Shop").describe("The shop's name in pages and mails"),
      url: z.url().optional().describe("The storefront's address; left out: the hosted pages"),
      locale: z.enum(["en", "de"]).default("en").describe("The language used where nothing tells a better one"),
    })
    .prefault({}),
  support: z
    .strictObject({
      name: z.string().max(100).optional().describe("Whom people may turn to"),
      email: email.optional().describe("Address of the shop's support; also told of a disputed activation"),
      phone: z.string().max(50).optional().describe("Telephone number of the shop's support"),
      url: z.url().optional().describe("Page of the shop's support"),
    })
    .prefault({})
    .describe("Shown in the footer and in every error that a person cannot solve alone"),
  features: z
    .object(featureSwitches)
    .catchall(z.boolean())
    .superRefine((switches, context) => {
      for (const key of Object.keys(switches)) {
        if (!Object.hasOwn(featureSwitches, key) && !isRegisteredKey(key)) {
          context.addIssue({ code: "unrecognized_keys", keys: [key], input: switches })
        }
      }
    })
    .prefault({})
    .describe("What the shop offers at all; off holds for every company. A feature that was registered is switched by its key, see docs/rights.md"),
  extensions: accessExtensionSchema
    .prefault({})
    .describe("Features and permissions of the shop's own; see docs/rights.md"),
  pages: pagesOptions,
  activation: activationOptions,
  login: z
    .strictObject({
      userName: z.boolean().default(false).describe("Allow logging in by user name; docs/install.md tells how an account gets one"),
      customerNumber: z.boolean().default(false).describe("Allow logging in by customer number and e-mail"),
      missesPerAddress: z
        .number()
        .int()
        .min(1)
        .max(10_000)
        .default(20)
        .describe("Refused logins an hour for one e-mail from one client address"),
      resetsPerEmail: z
        .number()
        .int()
        .min(1)
        .max(1_000)
        .default(3)
        .describe("Requests for a new password an hour that lead to a mail, for one e-mail; what is beyond is answered alike, and the link of the last mail stays good"),
      resetsPerAddress: z
        .number()
        .int()
        .min(1)
        .max(100_000)
        .default(20)
        .describe("Requests for a new password an hour from one client address"),
      refusalAfterMs: z
        .number()
        .int()
        .min(0)
        .max(30_000)
        .default(600)
        .describe("Milliseconds after its arrival at which a refused login is answered"),
    })
    .prefault({}),
  users: z
    .strictObject({
      invitationHours: z
        .number()
        .int()
        .min(1)
        .max(720)
        .default(168)
        .describe("Hours for which the link of a new-account mail can be used"),
    })
    .prefault({}),
  delegation: z
    .strictObject({
      hours: z
        .number()
        .int()
        .min(1)
        .max(720)
        .default(8)
        .describe("Hours after which acting for another customer number ends by itself"),
    })
    .prefault({}),
  budgets: z
    .strictObject({
      rate: z
        .custom<CurrencyRate>((value) => typeof value === "function", "is a function")
        .optional()
        .describe(
          "Function `({ from, to, at }) => decimal string` that tells what one unit of a currency is worth in another; left out: an order in another currency than a limit's is refused"
        ),
      check: z
        .custom<BudgetCheck>((value) => typeof value === "function", "is a function")
        .optional()
        .describe(
          "Function `(spending, container) => null | { onExceed, message }`: the shop's own budget check, asked beside the limits of every order, see docs/budgets.md"
        ),
      reservationMinutes: z
        .number()
        .int()
        .min(3)
        .max(1_440)
        .default(10)
        .describe("Minutes after which what a checkout holds is given back, where no order has come of it"),
      returns: z
        .enum(["when_ordered", "when_returned"])
        .default("when_ordered")
        .describe(
          "Which period gets back what a return, a refund or an edit takes off an order: the one the order was placed in, or the one that runs when it is taken off; a cancelled order always counts nowhere"
        ),
    })
    .prefault({}),
  approvals: approvalOptions,
  hooks: z
    .strictObject({
      completeCart: z
        .boolean()
        .default(true)
        .describe(
          "Take the platform's hook `completeCartWorkflow.validate`, which holds every order against the budgets; turn it off where the shop owns the hook, and call our handler in it, see docs/budgets.md"
        ),
      setPricingContext: z
        .boolean()
        .default(true)
        .describe(
          "Take the `setPricingContext` hooks of the platform's cart workflows; turn it off where the shop takes them itself and calls our handlers, see docs/carts.md"
        ),
      customersDeleted: z
        .boolean()
        .default(true)
        .describe(
          "Take the platform's hook `deleteCustomersWorkflow.customersDeleted`, so that no center loses its last main contact there; turn it off where the shop owns the hook, and call our handler in it"
        ),
    })
    .prefault({}),
  company: z
    .strictObject({
      defaults: z
        .strictObject({
          currencyCode: z.string().regex(/^[a-z]{3}$/, "is a lower-case ISO 4217 code").default("eur").describe("Currency of a company, where the ERP has none"),
          timeZone: z
            .string()
            .refine(isTimeZone, "is an IANA time zone")
            .default("Europe/Berlin")
            .describe("Time zone of a company, where the ERP has none"),
        })
        .prefault({}),
    })
    .prefault({}),
  erp: erpOptions,
  mail: z
    .strictObject({
      passwordReset: z
        .boolean()
        .default(true)
        .describe("Send the mail for a customer's forgotten password; turn it off where the shop sends its own"),
      templatesFolder: z
        .string()
        .min(1)
        .superRefine((folder, context) => {
          for (const message of listFolderFaults(folder)) {
            context.addIssue({ code: "custom", message })
          }
        })
        .optional()
        .describe("Folder with mail templates of your own, named `<template>.<locale>.html`, `.txt` or `.subject`; see docs/mail.md"),
      providerTemplates: z
        .record(
          z.string().refine(isMailTemplate, `is one of ${mailTemplates.join(", ")}`),
          z.union([
            z.string().min(1).max(200),
            z.strictObject({ en: z.string().min(1).max(200), de: z.string().min(1).max(200) }).partial(),
          ])
        )
        .default({})
        .describe("Template ids of your mail provider, by our template's name, for all languages or for each; see docs/mail.md"),
    })
    .prefault({}),
  security: z
    .strictObject({
      trustedProxies: z
        .array(z.string().refine(isProxy, "is an address, a network (CIDR), loopback, linklocal or uniquelocal"))
        .default([])
        .describe("Addresses or networks (CIDR) of proxies whose X-Forwarded-For is believed"),
    })
    .prefault({}),
  fields: fieldFormsSchema.prefault({}),
  salutations: z
    .array(z.enum(["mr", "ms", "none"]))
    .min(1)
    .default(["mr", "ms", "none"])
    .describe("The salutations that forms offer, and the server takes"),
})

/** What a shop writes in its configuration, and the same with every default filled in. */
export type PluginOptionsInput = z.input<typeof optionsSchema>
export type PluginOptions = z.output<typeof optionsSchema>

/**
 * Reads the options as written in the shop's configuration.
 *
 * @throws an Error whose message names each wrong option; it stops the boot
 */
export function parseOptions(written: unknown): PluginOptions {
  const result = optionsSchema.safeParse(withoutDatabase(written ?? {}))
  if (result.success) {
    return result.data
  }
  const lines = result.error.issues.map(describeIssue)
  throw new Error(`medusa-plugin-customer-center: ${lines.join("; ")}`)
}

/** The platform adds the database to what a module is given. */
function withoutDatabase(written: unknown): unknown {
  if (typeof written !== "object" || written === null || !("database" in written)) {
    return written
  }
  const { database: _database, ...rest } = written
  return rest
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const at = issue.path.join(".")
  if (issue.code === "unrecognized_keys") {
    return issue.keys
      .map((key) => `there is no option ${[at, key].filter(Boolean).join(".")}`)
      .join("; ")
  }
  return `option ${at || "(all)"}: ${issue.message}`
}

/** As `readClientAddress` will read it; a wrong one would otherwise fail at the first request. */
function isProxy(name: string): boolean {
  try {
    proxyaddr.compile(name)
    return true
  } catch {
    return false
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}
