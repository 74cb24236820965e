import { computeReactivatedStatus } from "./reactivated-status"

const now = new Date()

it.each([
  ["who came in by the link", { acceptanceRequired: false, invitedAt: now, lastLoginAt: now }, "active"],
  ["who was there from the beginning", { acceptanceRequired: false, invitedAt: null, lastLoginAt: null }, "active"],
  ["who never came in", { acceptanceRequired: false, invitedAt: now, lastLoginAt: null }, "invited"],
  ["who never accepted", { acceptanceRequired: true, invitedAt: now, lastLoginAt: now }, "invited"],
] as const)("[B4] makes somebody %s what they were", (_, facts, expected) => {
  expect(computeReactivatedStatus(facts)).toBe(expected)
})
