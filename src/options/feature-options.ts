import { z } from "@medusajs/framework/zod"
import { isRegisteredKey } from "../modules/company/rules/access-extension"

const featureSwitches = {
  center: z.boolean().default(true).describe("The customer center itself: users management and what belongs to it"),
  budgets: z.boolean().default(true).describe("Limits on what a company and its users spend"),
  approvals: z.boolean().default(true).describe("Sending a basket over its budget to those who can approve it"),
  export: z.boolean().default(true).describe("Download of a company's own data as CSV"),
  delegate: z.boolean().default(false).describe("Users whom the operator allows it act for other customer numbers"),
}

/** What the shop offers, and what of it is off (B12). */
export const featureOptions = z
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
  .describe("What the shop offers at all; off holds for every company. A feature that was registered is switched by its key, see docs/rights.md")
