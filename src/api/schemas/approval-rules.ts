import { z } from "@medusajs/framework/zod"
import { purchaseReasons, verdictFields } from "./purchase-check"
import { idSchema, typedLine } from "./text"

const MAX_NAME = 100
/** More than anybody overlooks. */
const MAX_CONDITIONS = 10
const MAX_TIERS = 5
const MAX_CHOICES = 50
const MAX_COUNT = 1_000_000

/** An amount as people and programs write it, in major units. */
const amountSchema = z
  .union([z.string().max(40), z.number()])
  .transform((written) => String(written).trim())
  .pipe(z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, "is not a decimal such as 100.50"))
const currencySchema = z
  .string()
  .regex(/^[A-Za-z]{3}$/, "is not a currency")
  .transform((code) => code.toLowerCase())
const choices = z.array(idSchema).min(1).max(MAX_CHOICES)

const amounts = { comparison: z.enum(["at_least", "over"]), amount: amountSchema, currency_code: currencySchema }

const conditionSchema = z.discriminatedUnion("kind", [
  /** Goods and shipping with tax, before gift cards and store credit. */
  z.strictObject({ kind: z.literal("total"), ...amounts }),
  /** With tax. */
  z.strictObject({ kind: z.literal("shipping"), ...amounts }),
  /** Pieces, over all lines. */
  z.strictObject({ kind: z.literal("item_count"), at_least: z.number().int().min(1).max(MAX_COUNT) }),
  /** Any line in any of them, or in one below. */
  z.strictObject({ kind: z.literal("category"), category_ids: choices }),
  /** Any of them, or one below; in a company's own rules alone. */
  z.strictObject({ kind: z.literal("cost_center"), cost_center_ids: choices }),
  /** It goes to an address that neither the company's nor the buyer's address book has. */
  z.strictObject({ kind: z.literal("new_address") }),
  /** The buyer holds any of them. */
  z.strictObject({ kind: z.literal("role"), role_keys: choices }),
])
export type RuleConditionResource = z.infer<typeof conditionSchema>

/** `any`: one person of any of the roles approves; `all`: one person of each. */
const tierSchema = z.strictObject({ mode: z.enum(["any", "all"]), role_keys: choices })
export type RuleTierResource = z.infer<typeof tierSchema>

const terms = {
  name: typedLine({ max: MAX_NAME }),
  /** All of them together. */
  conditions: z.array(conditionSchema).min(1).max(MAX_CONDITIONS),
  /** One after the other; none: anybody who may decide approves. */
  tiers: z.array(tierSchema).max(MAX_TIERS).default([]),
  active: z.boolean().default(true),
}

export const approvalRuleCreateBody = z.strictObject(terms)
export type ApprovalRuleCreateBody = z.infer<typeof approvalRuleCreateBody>
/** A rule is replaced as a whole; another version by now: 409 `changed_meanwhile`. */
export const approvalRuleUpdateBody = z.strictObject({ version: z.number().int().min(1), ...terms })
export type ApprovalRuleUpdateBody = z.infer<typeof approvalRuleUpdateBody>

const ruleSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  conditions: z.array(conditionSchema),
  tiers: z.array(tierSchema),
  active: z.boolean(),
  version: z.number(),
  /** Whether it is the shop's, for all companies. */
  shop_wide: z.boolean(),
})
export type ApprovalRuleResource = z.infer<typeof ruleSchema>
export const approvalRuleResponse = z.strictObject({ approval_rule: ruleSchema })

const scopeSchema = z.strictObject({
  /** Whether the shop's rules hold beside the company's own. */
  shop_rules: z.boolean(),
  /** 0 where nothing was ever said. */
  version: z.number().int(),
})
export type ApprovalRuleScope = z.infer<typeof scopeSchema>

/** A company's own rules, and the shop's as far as they are active; oldest first. */
export const approvalRuleListResponse = z.strictObject({
  approval_rules: z.array(ruleSchema),
  shop_rules: z.array(ruleSchema),
  scope: scopeSchema,
  /** Whether the one who asks may change them (option `approvals.rulesBy`). */
  editable: z.boolean(),
})
export const shopRuleListResponse = z.strictObject({ approval_rules: z.array(ruleSchema) })

export const approvalRuleScopeBody = z.strictObject({ shop_rules: z.boolean(), version: z.number().int().min(0) })
export const approvalRuleScopeResponse = z.strictObject({ scope: scopeSchema })

/** What a rule can name. */
export const approvalRuleChoicesResponse = z.strictObject({
  choices: z.strictObject({
    /** The company's; null for the shop's rules. */
    currency_code: z.string().nullable(),
    /** The name is null for a built-in role; `decides`: a tier can name it. */
    roles: z.array(z.strictObject({ key: z.string(), name: z.string().nullable(), decides: z.boolean() })),
    /** With the names of those above each. */
    categories: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    /** Empty for the shop's rules. */
    cost_centers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  }),
})

/** "What would happen to this basket?", for one of the company's carts, or for figures. */
export const approvalRulePreviewBody = z
  .strictObject({
    /** A cart of anybody in the company; as `cart_id` it would have to be one's own. */
    basket_id: idSchema.optional(),
    /** Goods and shipping with tax. */
    amount: amountSchema.optional(),
    shipping_amount: amountSchema.default("0"),
    /** Left out: the company's. */
    currency_code: currencySchema.optional(),
    item_count: z.number().int().min(0).max(MAX_COUNT).default(1),
    category_ids: z.array(idSchema).max(MAX_CHOICES).default([]),
    cost_center_id: idSchema.nullable().default(null),
    new_address: z.boolean().default(false),
    /** Who buys; left out: somebody with these roles. */
    user_id: idSchema.nullable().default(null),
    role_keys: z.array(idSchema).max(MAX_CHOICES).default([]),
    /** A rule that is not saved, to be tried; with the id of one of the company's own it stands in for that one. */
    draft_rule: z.strictObject({ id: idSchema.optional(), ...terms }).optional(),
  })
  .superRefine(({ basket_id: cartId, amount }, context) => {
    if ((cartId === undefined) === (amount === undefined)) {
      context.addIssue({ code: "custom", path: ["amount"], message: "goes without a cart, and is needed then" })
    }
  })
export type ApprovalRulePreviewBody = z.infer<typeof approvalRulePreviewBody>

const plannedSlotSchema = z.strictObject({
  /** One person who holds any of them; empty: anybody who may decide. */
  roles: z.array(z.strictObject({ key: z.string(), name: z.string().nullable() })),
  /** Who could give this approval now, by their roles and ceilings; empty where nobody could. */
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** Whether nobody holds such a role, so that others approve in their place. */
  is_fallback: z.boolean(),
})

export const approvalRulePreviewResponse = z.strictObject({
  preview: z.strictObject({
    /** `blocked`: it would neither be ordered nor could it be sent to anybody who approves it. */
    outcome: z.enum(["ordered", "approval_required", "blocked"]),
    ...verdictFields,
    /** As of a purchase check, and `nobody_can_approve` where it needs an approval that nobody could give. */
    reason: z.enum([...purchaseReasons, "nobody_can_approve"]).nullable(),
    /** Whether it would go to somebody to be approved. */
    needs_approval: z.boolean(),
    /** Those that ask for an approval. The id is null for a draft of a new one. */
    rules: z.array(ruleSchema.extend({ id: z.string().nullable(), is_draft: z.boolean() })),
    /** One after the other; all slots of one are needed. Empty where neither a budget nor a rule asks for an approval, and where nobody could order at all. */
    tiers: z.array(z.strictObject({ slots: z.array(plannedSlotSchema) })),
  }),
})
export type ApprovalRulePreview = z.infer<typeof approvalRulePreviewResponse>["preview"]
