import { decideAccess } from "./access"
import { accessExtensionSchema, extendCatalogue } from "./access-extension"
import type { AccessExtensionInput } from "./access-extension"
import { builtInCatalogue, computeRolePermissions } from "./permissions"

const texts = { en: "Spend points", de: "Punkte ausgeben" }
const points = { key: "loyalty:points", name: texts }
const spend = { key: "loyalty:spend", feature: "loyalty:points", description: texts, roles: ["buyer" as const] }

const extend = (...extensions: AccessExtensionInput[]) =>
  extendCatalogue(extensions.map((extension) => accessExtensionSchema.parse(extension)))

describe("a registered permission", () => {
  const { catalogue, faults } = extend({ permissions: [spend] }, { features: [points] })
  const facts = {
    catalogue,
    shopFeatures: { "loyalty:points": true },
    company: { active: true },
    userStatus: "active" as const,
    roleKeys: ["buyer"],
    ownRoles: [],
    settings: [],
    delegateNumbers: [],
  }

  it("[B12] stands behind ours, whoever registers its feature", () => {
    expect(faults).toEqual([])
    expect(catalogue.permissions.map(({ key }) => key)).toEqual([
      ...builtInCatalogue.permissions.map(({ key }) => key),
      "loyalty:spend",
    ])
  })

  it("[B12] is granted by the built-in roles it names, by the operator's own, and by none that is not asked", () => {
    const own = [{ key: "clerk", permissions: ["loyalty:spend", "loyalty:gone"] }]
    expect(computeRolePermissions(catalogue, "buyer")).toContain("loyalty:spend")
    expect(computeRolePermissions(catalogue, "main_contact")).not.toContain("loyalty:spend")
    expect(computeRolePermissions(catalogue, "clerk", own)).toEqual(["loyalty:spend"])
    expect(computeRolePermissions(builtInCatalogue, "clerk", own)).toEqual([])
  })

  it("[B12 B13] is decided as ours are", () => {
    const denied = [{ scope: "user", permission: "loyalty:spend", effect: "deny", source: "company" }] as const
    expect(decideAccess(facts, "loyalty:spend").allowed).toBe(true)
    expect(decideAccess({ ...facts, settings: denied }, "loyalty:spend").allowed).toBe(false)
    expect(decideAccess({ ...facts, shopFeatures: {} }, "loyalty:spend").reasons).toContainEqual({
      rule: "shop_feature",
      feature: "loyalty:points",
      holds: false,
    })
    expect(decideAccess({ ...facts, catalogue: builtInCatalogue }, "loyalty:spend")).toEqual({ allowed: false, reasons: [] })
  })
})

describe("what is registered wrongly", () => {
  it.each<[string, AccessExtensionInput[], string[]]>([
    ["a feature twice", [{ features: [points] }, { features: [points] }], ["the feature loyalty:points is registered twice"]],
    [
      "a permission twice",
      [{ features: [points], permissions: [spend, spend] }],
      ["the permission loyalty:spend is registered twice"],
    ],
    [
      "a feature that nobody has",
      [{ permissions: [spend] }],
      ["the permission loyalty:spend belongs to the feature loyalty:points, which nobody has registered"],
    ],
    ["a feature of ours", [{ permissions: [{ ...spend, feature: "center" }] }], []],
  ])("[B12] is named: %s", (_what, extensions, faults) => {
    expect(extend(...extensions).faults).toEqual(faults)
  })

  it.each(["spend", "users.manage", "Loyalty:spend", "loyalty:", ":spend", "loyalty:a b", "loyalty:spend:more", "__proto__"])(
    "[B12] has a key of another form: %s",
    (key) => {
      const parsed = accessExtensionSchema.safeParse({ permissions: [{ ...spend, key }] })
      expect(parsed.error?.issues.map(({ message }) => message).join()).toContain(`"${key}" is no key`)
    }
  )

  it("[B12] lacks a language, or names a role that is not built in", () => {
    for (const wrong of [{ description: { en: "Spend" } }, { description: { ...texts, de: " " } }, { roles: ["clerk"] }]) {
      expect(accessExtensionSchema.safeParse({ permissions: [{ ...spend, ...wrong }] }).success).toBe(false)
    }
  })
})
