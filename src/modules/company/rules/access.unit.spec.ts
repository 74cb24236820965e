import { assert, constantFrom, property, record, subarray } from "fast-check"
import { decideAccess, decidePlace } from "./access"
import type { AccessFacts, AccessSettingFacts } from "./access"
import { builtInCatalogue, builtInRoleKeys, computeRolePermissions, findPermission, listRolePermissions } from "./permissions"
import type { BuiltInPermission } from "./permissions"

const permissions = builtInCatalogue.permissions.map(({ key }) => key)
const rolePermissions = listRolePermissions(builtInCatalogue).map(({ key }) => key)

function facts(changes: Partial<AccessFacts> = {}): AccessFacts {
  return {
    catalogue: builtInCatalogue,
    shopFeatures: { center: true, budgets: true, approvals: true, export: true, delegate: true },
    company: { active: true },
    userStatus: "active",
    roleKeys: ["main_contact"],
    ownRoles: [],
    settings: [],
    delegateNumbers: [],
    ...changes,
  }
}

describe("decideAccess", () => {
  it("[B12] allows where the place is open, the shop has the feature and a role grants it", () => {
    expect(decideAccess(facts(), "center.view").allowed).toBe(true)
  })

  const closed: [string, Partial<AccessFacts>, string][] = [
    ["the company is inactive", { company: { active: false } }, "company_active"],
    ["the user is deactivated", { userStatus: "deactivated" }, "user_active"],
    ["the user has not come in yet", { userStatus: "invited" }, "user_active"],
    ["the shop has the feature off", { shopFeatures: { center: false, export: true, delegate: true } }, "shop_feature"],
    ["no role grants it", { roleKeys: ["buyer"] }, "role_grants"],
    ["there is no role", { roleKeys: [] }, "role_grants"],
    ["nobody knows the role", { roleKeys: ["constructor"] }, "role_grants"],
  ]
  it.each(closed)("[B12] refuses where %s, and says so", (_, changes, rule) => {
    const decision = decideAccess(facts(changes), "center.view")
    expect(decision.allowed).toBe(false)
    expect(decision.reasons.filter((reason) => !reason.holds).map((reason) => reason.rule)).toEqual([rule])
  })

  it("[A3] gives a user without a company a buyer's permissions, no center and no budgets", () => {
    const plain = facts({ company: null, roleKeys: ["main_contact"] })
    expect(decideAccess(plain, "profile.edit").allowed).toBe(true)
    expect(decideAccess(plain, "center.view").allowed).toBe(false)
    expect(decideAccess(plain, "budgets.view_own").allowed).toBe(false)
  })

  it("[B12] closes the whole place of an inactive company before that of its user", () => {
    expect(decidePlace({ company: { active: false }, userStatus: "deactivated" })).toBe("company_inactive")
    expect(decidePlace({ company: { active: true }, userStatus: "deactivated" })).toBe("user_deactivated")
    expect(decidePlace({ company: null, userStatus: "active" })).toBeNull()
  })
})

/** What a setting is short for: user or company, who said it, and what. */
const settings = {
  "user allow": { scope: "user", source: "operator", effect: "allow" },
  "user deny": { scope: "user", source: "operator", effect: "deny" },
  "own deny": { scope: "user", source: "company", effect: "deny" },
  "company allow": { scope: "company", source: "operator", effect: "allow" },
  "company deny": { scope: "company", source: "operator", effect: "deny" },
} as const satisfies Record<string, Omit<AccessSettingFacts, "permission">>

function set(names: readonly (keyof typeof settings)[], permission: string): AccessSettingFacts[] {
  return names.map((name) => ({ ...settings[name], permission }))
}

describe("settings", () => {
  const chains: [(keyof typeof settings)[], boolean, string, string | null][] = [
    [[], true, "none", null],
    [["company allow"], true, "company", "operator"],
    [["company deny"], false, "company", "operator"],
    [["company deny", "user allow"], true, "user", "operator"],
    [["company allow", "user deny"], false, "user", "operator"],
    [["own deny"], false, "user", "company"],
    [["own deny", "user allow"], false, "user", "company"],
    [["user allow", "own deny", "company allow"], false, "user", "company"],
    [["user deny", "own deny"], false, "user", "operator"],
  ]
  it.each(chains)("[B12 B13] %j make %s, decided by %s (%s)", (names, allowed, decidedBy, source) => {
    const buyer = facts({ roleKeys: ["buyer"], settings: set(names, "orders.place") })
    const decision = decideAccess(buyer, "orders.place")
    expect(decision.allowed).toBe(allowed)
    expect(decision.reasons).toContainEqual({ rule: "setting", decidedBy, source, holds: allowed })
  })

  it("[B12] about one permission say nothing of another", () => {
    const denied = facts({ settings: set(["company deny", "own deny", "user deny"], "users.manage") })
    const held = permissions.filter((permission) => decideAccess(denied, permission).allowed)
    expect(held).toEqual(rolePermissions.filter((permission) => permission !== "users.manage"))
  })

  it("[B12] of the company do not count for a main contact, those of the operator do", () => {
    const main = (name: keyof typeof settings) =>
      decideAccess(facts({ settings: set([name], "users.manage") }), "users.manage").allowed
    expect([main("own deny"), main("user deny"), main("company deny")]).toEqual([true, false, false])
  })

  it("[B12] never give what no role grants, nor what the shop has off", () => {
    const sample = record({
      permission: constantFrom(...permissions),
      names: subarray(Object.keys(settings) as (keyof typeof settings)[]),
      roleKeys: subarray([...builtInRoleKeys, "own"]),
      own: subarray([...rolePermissions]),
      off: subarray(["center", "export", "delegate"] as const),
    })
    assert(
      property(sample, ({ permission, names, roleKeys, own, off }) => {
        const given = facts({
          roleKeys,
          ownRoles: [{ key: "own", permissions: own }],
          settings: set(names, permission),
          shopFeatures: { budgets: true, approvals: true, center: !off.includes("center"), export: !off.includes("export"), delegate: !off.includes("delegate") },
        })
        const { allowed, reasons } = decideAccess(given, permission)
        expect(allowed).toBe(reasons.every((reason) => reason.holds))
        if (allowed) {
          expect(off).not.toContain(findPermission(builtInCatalogue, permission)?.feature)
          expect(roleKeys.some((key) => computeRolePermissions(builtInCatalogue, key, given.ownRoles).includes(permission))).toBe(true)
        }
      })
    )
  })
})

describe("roles of the operator's own", () => {
  it("[B8] grant what they name, together with the others a user has", () => {
    const clerk = facts({ roleKeys: ["buyer", "clerk"], ownRoles: [{ key: "clerk", permissions: ["audit.view"] }] })
    expect(decideAccess(clerk, "audit.view").reasons).toContainEqual({ rule: "role_grants", roleKeys: ["clerk"], holds: true })
    expect(decideAccess(clerk, "orders.place").allowed).toBe(true)
    expect(decideAccess(clerk, "users.manage").allowed).toBe(false)
  })

  it("[B8 B10] cannot grant acting for others, nor what the catalogue does not know, nor stand in for a built-in one", () => {
    const odd = [
      { key: "odd", permissions: ["delegate", "everything", "constructor"] },
      { key: "buyer", permissions: ["users.manage"] },
    ]
    expect(computeRolePermissions(builtInCatalogue, "odd", odd)).toEqual([])
    expect(computeRolePermissions(builtInCatalogue, "buyer", odd)).not.toContain("users.manage")
  })
})

describe("acting for others", () => {
  const off = { center: true, export: true, delegate: false }
  const rows: [string, Partial<AccessFacts>, boolean][] = [
    ["a number was granted", { delegateNumbers: ["0200"] }, true],
    ["all were granted", { delegateNumbers: ["*"], roleKeys: [] }, true],
    ["none was granted, whatever the role", {}, false],
    ["the shop has it off", { delegateNumbers: ["*"], shopFeatures: off }, false],
    ["it was denied to the company", { delegateNumbers: ["*"], settings: set(["company deny"], "delegate") }, false],
    ["the user is deactivated", { delegateNumbers: ["*"], userStatus: "deactivated" }, false],
  ]
  it.each(rows)("[B10] where %s", (_, changes, allowed) => {
    expect(decideAccess(facts(changes), "delegate").allowed).toBe(allowed)
  })
})

/** The matrix as it was decided: main contact, approver, buyer. */
const matrix: Record<BuiltInPermission, [boolean, boolean, boolean]> = {
  "center.view": [true, true, false],
  "users.manage": [true, false, false],
  "roles.assign": [true, false, false],
  "audit.view": [true, false, false],
  "addresses.manage": [true, false, false],
  "budgets.manage": [true, false, false],
  "budgets.view_own": [true, false, true],
  "cost_centers.manage": [true, false, false],
  "approvals.decide": [true, true, false],
  "approval_rules.manage": [true, false, false],
  export: [true, false, false],
  "orders.view_own": [true, true, true],
  "orders.view_company": [true, true, false],
  "orders.place": [true, false, true],
  "baskets.own": [true, false, true],
  "profile.edit": [true, true, true],
  delegate: [false, false, false],
}

describe("the matrix", () => {
  it("[B8] gives each permission to main contact, approver and buyer as was decided", () => {
    const held = permissions.map((permission) => [
      permission,
      builtInRoleKeys.map((key) => decideAccess(facts({ roleKeys: [key] }), permission).allowed),
    ])
    expect(Object.fromEntries(held)).toEqual(matrix)
  })
})

describe("built-in roles", () => {
  it("[B8] grant only what the catalogue knows, and the main contact all of it", () => {
    for (const key of builtInRoleKeys) {
      expect(permissions).toEqual(expect.arrayContaining([...computeRolePermissions(builtInCatalogue, key)]))
    }
    expect([...computeRolePermissions(builtInCatalogue, "main_contact")].sort()).toEqual([...rolePermissions].sort())
  })
})
