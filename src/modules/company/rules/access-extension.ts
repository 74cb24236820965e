import { z } from "@medusajs/framework/zod"
import { builtInCatalogue, builtInRoleKeys } from "./permissions"
import type { AccessCatalogue, CatalogueFeature, CataloguePermission, Feature, RegisteredKey } from "./permissions"

const FORM = /^[a-z][a-z0-9_-]{0,39}:[a-z][a-z0-9_.]{0,59}$/

const registeredKey = z.string().refine(isRegisteredKey, {
  error: ({ input }) => `${JSON.stringify(input)} is no key of the form plugin:name, in lower-case letters, digits, _ and .`,
})
const texts = z.strictObject({ en: z.string().trim().min(1).max(200), de: z.string().trim().min(1).max(200) })

/** Features and permissions that a shop or another plugin adds to the catalogue (B12). */
export const accessExtensionSchema = z.strictObject({
  features: z
    .array(
      z.strictObject({
        key: registeredKey,
        name: texts,
        /** Whether it is on where the shop's option `features` does not say. */
        enabled: z.boolean().default(true),
      })
    )
    .max(100)
    .default([])
    .describe("Each with `key` (of the form `plugin:name`), `name` in each language, and `enabled` (default true)"),
  permissions: z
    .array(
      z.strictObject({
        key: registeredKey,
        /** One of ours, or one that is registered. */
        feature: z.string().min(1).max(100),
        description: texts,
        /** The built-in roles that grant it; any other role grants it where the operator says so. */
        roles: z.array(z.enum(builtInRoleKeys)).max(builtInRoleKeys.length).default([]),
      })
    )
    .max(100)
    .default([])
    .describe("Each with `key`, `feature`, `description` in each language, and the built-in `roles` that grant it"),
})

export type AccessExtensionInput = z.input<typeof accessExtensionSchema>
export type AccessExtension = z.output<typeof accessExtensionSchema>

/**
 * The catalogue with what was registered behind ours.
 *
 * @returns besides, what is wrong with it, in sentences that name the key: one that stands there
 * twice, and a feature that nobody has
 */
export function extendCatalogue(extensions: readonly AccessExtension[]): { catalogue: AccessCatalogue; faults: string[] } {
  const features: CatalogueFeature[] = [...builtInCatalogue.features]
  const permissions: CataloguePermission[] = [...builtInCatalogue.permissions]
  const faults: string[] = []
  for (const { key, name, enabled } of extensions.flatMap((extension) => extension.features)) {
    if (features.some((feature) => feature.key === key)) {
      faults.push(`the feature ${key} is registered twice`)
    } else if (isRegisteredKey(key)) {
      features.push({ key, name, enabled })
    }
  }
  const isFeature = (key: string): key is Feature => features.some((feature) => feature.key === key)
  for (const { key, feature, description, roles } of extensions.flatMap((extension) => extension.permissions)) {
    if (permissions.some((permission) => permission.key === key)) {
      faults.push(`the permission ${key} is registered twice`)
    } else if (!isFeature(feature)) {
      faults.push(`the permission ${key} belongs to the feature ${feature}, which nobody has registered`)
    } else if (isRegisteredKey(key)) {
      permissions.push({ key, feature, description, builtInRoles: roles })
    }
  }
  return { catalogue: { features, permissions }, faults }
}

export function isRegisteredKey(key: string): key is RegisteredKey {
  return FORM.test(key)
}
