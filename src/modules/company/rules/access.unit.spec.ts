import { decideAccess, decidePlace } from "./access"
import type { AccessFacts } from "./access"
import { builtInRoleKeys, computeRolePermissions, permissions, rolePermissions } from "./permissions"

function facts(changes: Partial<AccessFacts> = {}): AccessFacts {
  return {
    shopFeatures: { center: true, export: true, delegate: true },
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

  it("[A3] gives a user without a company a buyer's permissions and no center", () => {
    const plain = facts({ company: null, roleKeys: ["main_contact"] })
    expect(decideAccess(plain, "profile.edit").allowed).toBe(true)
    expect(decideAccess(plain, "center.view").allowed).toBe(false)
  })

  it("[B12] closes the whole place of an inactive company before that of its user", () => {
    expect(decidePlace({ company: { active: false }, userStatus: "deactivated" })).toBe("company_inactive")
    expect(decidePlace({ company: { active: true }, userStatus: "deactivated" })).toBe("user_deactivated")
    expect(decidePlace({ company: null, userStatus: "active" })).toBeNull()
  })
})

describe("built-in roles", () => {
  it("[B8] grant only what the catalogue knows, and the main contact all of it", () => {
    for (const key of builtInRoleKeys) {
      expect(permissions).toEqual(expect.arrayContaining([...computeRolePermissions(key)]))
    }
    expect([...computeRolePermissions("main_contact")].sort()).toEqual([...rolePermissions].sort())
  })
})
