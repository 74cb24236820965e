import { hasComeIn } from "./has-come-in"

const fresh = {
  status: "invited",
  acceptanceRequired: false,
  lastLoginAt: null,
  emailConfirmedAt: null,
  placeCount: 1,
  hasOrders: false,
} as const
const at = new Date("2026-01-01T00:00:00Z")

describe("hasComeIn", () => {
  it("[B3] is false for somebody invited who never signed in, has no other company and no orders", () => {
    expect(hasComeIn(fresh)).toBe(false)
  })

  it.each([
    ["active", { status: "active" as const }],
    ["deactivated", { status: "deactivated" as const }],
    ["an account from before", { acceptanceRequired: true }],
    ["a login", { lastLoginAt: at }],
    ["a confirmed address", { emailConfirmedAt: at }],
    ["another company", { placeCount: 2 }],
    ["an order", { hasOrders: true }],
  ])("[B3] is true with %s", (_, change) => {
    expect(hasComeIn({ ...fresh, ...change })).toBe(true)
  })
})
