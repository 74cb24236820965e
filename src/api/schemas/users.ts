import { z } from "@medusajs/framework/zod"
import { getAccessCatalogue } from "../../access-catalogue"
import { findPermission, listRolePermissions } from "../../modules/company/rules/permissions"
import type { AccessCatalogue, CataloguePermission, Permission } from "../../modules/company/rules/permissions"
import { businessUserSchema, companySummarySchema, roleSchema } from "./company"
import { fieldValuesSchema } from "./fields"
import { gapConfirmation } from "./gap-confirmation"
import { listAnswer, listQuery } from "./list"
import { emailSchema, erpNumberSchema, idSchema, localeSchema, typedLine } from "./text"

const timestamp = z.iso.datetime()

/** First and last name together have 1 to 50 characters (code points, of two units at most); `requirePersonName` sees to it. */
const nameSchema = typedLine({ max: 100 })
export const salutationSchema = z.enum(["mr", "ms", "none"])
export const roleKeySchema = z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, "is not a role")
const roleKeysSchema = z.array(roleKeySchema).min(1).max(20)
/** One of ours, or one that a shop or another plugin has registered (B12). */
export const permissionSchema = permissionOf((catalogue, key) => findPermission(catalogue, key))
/** What a role can grant: not acting for others, which the operator gives to a user. */
const rolePermissionsSchema = z
  .array(permissionOf((catalogue, key) => listRolePermissions(catalogue).find((permission) => permission.key === key)))
  .max(200)

/** `invited` until the person has come in; `link_expired` where the link to do so is too old. */
export const userStatusSchema = z.enum(["invited", "link_expired", "active", "deactivated"])

/** A user as the company's own main contact sees one. */
export const userSchema = z.strictObject({
  id: z.string(),
  salutation: salutationSchema,
  first_name: z.string(),
  last_name: z.string(),
  email: z.string(),
  status: userStatusSchema,
  roles: z.array(roleSchema),
  language_code: localeSchema.nullable(),
  /** Null until the ERP knows the person; `erp_contact_state` says whether it is still to come. */
  contact_number: z.string().nullable(),
  erp_contact_state: z.enum(["none", "waiting", "done", "failed"]),
  fields: fieldValuesSchema,
  last_login_at: timestamp.nullable(),
  invited_at: timestamp.nullable(),
  created_at: timestamp,
  version: z.number(),
  /** Whether this is the asker's own place. */
  is_me: z.boolean(),
})
export type User = z.infer<typeof userSchema>

export const userListOrder = z.enum([
  "name",
  "-name",
  "email",
  "-email",
  "created_at",
  "-created_at",
  "last_login_at",
  "-last_login_at",
])

export const userListQuery = z.strictObject({
  ...listQuery,
  order: userListOrder.default("name"),
  status: z.enum(["invited", "active", "deactivated"]).optional(),
  role: roleKeySchema.optional(),
})
export const userListResponse = z.strictObject({ users: z.array(userSchema), ...listAnswer })
export const userResponse = z.strictObject({ user: userSchema })

const person = {
  salutation: salutationSchema,
  first_name: nameSchema,
  last_name: nameSchema,
  email: emailSchema,
  role_keys: roleKeysSchema,
  fields: fieldValuesSchema.optional(),
  locale: localeSchema.optional(),
}

/** Request a new user (B6), or make one of an ERP contact (B5), whose numbers stand in the path. */
export const userCreateBody = z.strictObject(person)
export type UserCreateBody = z.infer<typeof userCreateBody>

/** Edit a user (B3). A role change that takes the last main contact away names the next one. */
export const userUpdateBody = z.strictObject({
  /** The version the form was opened with; another one by now: 409 `changed_meanwhile`. */
  version: z.number().int().min(1),
  salutation: salutationSchema.optional(),
  first_name: nameSchema.optional(),
  last_name: nameSchema.optional(),
  role_keys: roleKeysSchema.optional(),
  language_code: localeSchema.nullable().optional(),
  fields: fieldValuesSchema.optional(),
  successor_id: idSchema.optional(),
  ...gapConfirmation,
})

/** Deactivating or removing the last active main contact names the next one. */
export const userLeaveBody = z.strictObject({ successor_id: idSchema.optional(), ...gapConfirmation })
export const emptyBody = z.strictObject({})

export const removedResponse = z.strictObject({ id: z.string(), deleted: z.literal(true) })

/** One act on up to a hundred users, reported row by row. */
export const userBulkBody = z.strictObject({
  action: z.enum(["activate", "deactivate", "remove", "send_invitation"]),
  ids: z.array(idSchema).min(1).max(100),
  ...gapConfirmation,
})
export const userBulkResponse = z.strictObject({
  results: z.array(
    z.strictObject({ id: z.string(), done: z.boolean(), code: z.string().nullable(), message: z.string().nullable() })
  ),
})

/** ERP contacts that are not yet users (B2). */
export const contactSchema = z.strictObject({
  contact_number: z.string(),
  customer_number: z.string(),
  salutation: salutationSchema,
  name: z.string(),
  /** The ERP's one name, split at its last blank, to be checked. */
  first_name: z.string(),
  last_name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language_code: localeSchema.nullable(),
  is_main: z.boolean(),
})
export type Contact = z.infer<typeof contactSchema>
export const contactListQuery = z.strictObject({ ...listQuery })
export const contactListResponse = z.strictObject({
  contacts: z.array(contactSchema),
  ...listAnswer,
  /** When the ERP was asked last; null: never yet. */
  synced_at: timestamp.nullable(),
  /** The ERP does not answer now; these are the newest stored ones. */
  is_stale: z.boolean(),
})
export const contactResponse = z.strictObject({ contact: contactSchema })

/** People who shop by the company's customer number without being its users: to be added. */
export const plainUserSchema = z.strictObject({
  id: z.string(),
  salutation: salutationSchema,
  first_name: z.string(),
  last_name: z.string(),
  email: z.string(),
  language_code: localeSchema.nullable(),
  /** Of the ERP's contact with this e-mail; null where there is none, or where it is a user's already. */
  contact_number: z.string().nullable(),
  created_at: timestamp,
})
export type PlainUser = z.infer<typeof plainUserSchema>
export const plainUserListQuery = z.strictObject({ ...listQuery })
export const plainUserListResponse = z.strictObject({ plain_users: z.array(plainUserSchema), ...listAnswer })
export const plainUserResponse = z.strictObject({ plain_user: plainUserSchema })

/** Roles that may be given in this company by the asker. */
export const roleListResponse = z.strictObject({
  roles: z.array(roleSchema.extend({ description: z.string().nullable(), permissions: z.array(z.string()) })),
})

/** What a permission is about; to be spread into what tells of one. */
const permissionFields = {
  feature: z.string(),
  feature_name: z.strictObject({ en: z.string(), de: z.string() }),
  description: z.strictObject({ en: z.string(), de: z.string() }),
}

/** B13: the chain that decided, in the order it was looked at. */
export const accessReasonSchema = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("company_active"), holds: z.boolean() }),
  z.strictObject({ rule: z.literal("user_active"), holds: z.boolean() }),
  z.strictObject({ rule: z.literal("shop_feature"), feature: z.string(), holds: z.boolean() }),
  z.strictObject({
    rule: z.literal("setting"),
    decided_by: z.enum(["user", "company", "none"]),
    source: z.enum(["operator", "company"]).nullable(),
    holds: z.boolean(),
  }),
  z.strictObject({ rule: z.literal("role_grants"), role_keys: z.array(z.string()), holds: z.boolean() }),
  z.strictObject({ rule: z.literal("delegate_granted"), customer_numbers: z.array(z.string()), holds: z.boolean() }),
])
export const accessDecisionSchema = z.strictObject({
  permission: z.string(),
  ...permissionFields,
  allowed: z.boolean(),
  reasons: z.array(accessReasonSchema),
  /** What was set for this user, by whom; null where nothing was. */
  user_setting: z.strictObject({
    operator: z.enum(["allow", "deny"]).nullable(),
    company: z.enum(["deny"]).nullable(),
  }),
  company_setting: z.enum(["allow", "deny"]).nullable(),
})
export type AccessDecisionResource = z.infer<typeof accessDecisionSchema>
export type PermissionResource = Pick<AccessDecisionResource, keyof typeof permissionFields>
export const accessDecisionResponse = z.strictObject({ decision: accessDecisionSchema })
export const accessListResponse = z.strictObject({ decisions: z.array(accessDecisionSchema) })

/** A main contact may only deny, to own users; the list replaces what the company had denied. */
export const userAccessBody = z.strictObject({ denied: z.array(permissionSchema).max(200), ...gapConfirmation })

/** The operator's settings for a company or a user; a permission that is left out is not set. */
export const operatorAccessBody = z.strictObject({
  settings: z
    .array(z.strictObject({ permission: permissionSchema, effect: z.enum(["allow", "deny"]) }))
    .max(200)
    .refine(
      (settings) => new Set(settings.map(({ permission }) => permission)).size === settings.length,
      "names a permission twice"
    ),
  ...gapConfirmation,
})
export const companyAccessResponse = z.strictObject({
  features: z.record(z.string(), z.boolean()),
  settings: z.array(
    z.strictObject({
      permission: z.string(),
      ...permissionFields,
      effect: z.enum(["allow", "deny"]).nullable(),
    })
  ),
})

/** Roles as the operator keeps them. */
export const ownRoleSchema = z.strictObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  permissions: z.array(z.string()),
  assignable: z.boolean(),
  built_in: z.boolean(),
  user_count: z.number(),
  version: z.number(),
})
export type OwnRoleResource = z.infer<typeof ownRoleSchema>
export const ownRoleListResponse = z.strictObject({
  /** The built-in ones first; they cannot be changed. */
  roles: z.array(ownRoleSchema),
  /** What a role can grant. */
  permissions: z.array(
    z.strictObject({
      key: z.string(),
      ...permissionFields,
    })
  ),
})
export const ownRoleResponse = z.strictObject({ role: ownRoleSchema })
export const ownRoleCreateBody = z.strictObject({
  key: roleKeySchema,
  name: typedLine({ max: 100 }),
  description: typedLine({ max: 500 }).nullable().optional(),
  permissions: rolePermissionsSchema,
  assignable: z.boolean().default(false),
})
export const ownRoleUpdateBody = z.strictObject({
  version: z.number().int().min(1),
  name: typedLine({ max: 100 }).optional(),
  description: typedLine({ max: 500 }).nullable().optional(),
  permissions: rolePermissionsSchema.optional(),
  assignable: z.boolean().optional(),
  ...gapConfirmation,
})

/** A user as the operator sees one. */
export const operatorUserSchema = userSchema.omit({ is_me: true }).extend({
  customer_id: z.string(),
  company: companySummarySchema.nullable(),
  /** Of the place itself, where it has no company. */
  customer_number: z.string().nullable(),
  email_confirmed: z.boolean(),
  locked: z.boolean(),
  /** Customer numbers the user may act for; `*` stands for all. */
  delegate_numbers: z.array(z.string()),
})
export type OperatorUser = z.infer<typeof operatorUserSchema>
export const operatorUserListQuery = z.strictObject({
  ...listQuery,
  order: userListOrder.default("name"),
  company_id: idSchema.optional(),
  customer_id: idSchema.optional(),
  status: z.enum(["invited", "active", "deactivated"]).optional(),
  role: roleKeySchema.optional(),
})
export const operatorUserListResponse = z.strictObject({ business_users: z.array(operatorUserSchema), ...listAnswer })
export const operatorUserResponse = z.strictObject({ business_user: operatorUserSchema })
export const delegateGrantBody = z.strictObject({
  /** Replaces what was granted; `["*"]` grants all numbers, an empty list none. */
  customer_numbers: z
    .array(erpNumberSchema)
    .max(500)
    .refine((numbers) => !numbers.includes("*") || numbers.length === 1, "has * beside others"),
})

/** Ends every session and token that is out for this login. */
export const sessionsEndedResponse = z.strictObject({ ended: z.literal(true) })

/** GET /store/customer-center/audit-events: the own company's, for its main contact. */
export const ownAuditEventSchema = z.strictObject({
  id: z.string(),
  action: z.string(),
  occurred_at: timestamp,
  actor_name: z.string().nullable(),
  actor_type: z.enum(["customer", "user", "api-key", "system", "anonymous"]),
  subject_type: z.string(),
  subject_name: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export const ownAuditListQuery = z.strictObject({
  user_id: idSchema.optional(),
  limit: listQuery.limit,
  offset: listQuery.offset,
})
export const ownAuditListResponse = z.strictObject({
  audit_events: z.array(ownAuditEventSchema),
  count: z.number(),
  count_is_minimum: z.boolean(),
  limit: z.number(),
  offset: z.number(),
})

/** A person with an account of their own joins a company that asked them in. */
export const placeResponse = z.strictObject({ business_user: businessUserSchema, company: companySummarySchema.nullable() })

/** The catalogue is looked up with the request: it stands only once every plugin is loaded. */
function permissionOf(find: (catalogue: AccessCatalogue, key: string) => CataloguePermission | undefined) {
  return z
    .string()
    .max(120)
    .transform((key, context): Permission => {
      const permission = find(getAccessCatalogue(), key)
      if (!permission) {
        context.addIssue({ code: "custom", message: "is not a permission" })
        return z.NEVER
      }
      return permission.key
    })
}
