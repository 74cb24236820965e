import { z } from "@medusajs/framework/zod"
import { fieldFormsSchema } from "./fields/field-forms"
import { accessExtensionSchema } from "./modules/company/rules/access-extension"
import { activationOptions } from "./options/activation-options"
import { approvalOptions } from "./options/approval-options"
import { budgetOptions } from "./options/budget-options"
import { companyOptions } from "./options/company-options"
import { delegationOptions } from "./options/delegation-options"
import { erpOptions } from "./options/erp-options"
import { featureOptions } from "./options/feature-options"
import { hookOptions } from "./options/hook-options"
import { loginOptions } from "./options/login-options"
import { mailOptions } from "./options/mail-options"
import { pageOptions } from "./options/page-options"
import { securityOptions } from "./options/security-options"
import { shopOptions } from "./options/shop-options"
import { supportOptions } from "./options/support-options"
import { userOptions } from "./options/user-options"

/** Every option of the plugin, with its default and its meaning; each section has its file in `options/`. */
export const optionsSchema = z.strictObject({
  shop: shopOptions,
  support: supportOptions,
  features: featureOptions,
  extensions: accessExtensionSchema
    .prefault({})
    .describe("Features and permissions of the shop's own; see docs/rights.md"),
  pages: pageOptions,
  activation: activationOptions,
  login: loginOptions,
  users: userOptions,
  delegation: delegationOptions,
  budgets: budgetOptions,
  approvals: approvalOptions,
  hooks: hookOptions,
  company: companyOptions,
  erp: erpOptions,
  mail: mailOptions,
  security: securityOptions,
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
