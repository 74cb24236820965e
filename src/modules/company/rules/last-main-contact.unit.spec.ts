import { decideMainContactLoss } from "./last-main-contact"

const active = { id: "b", companyId: "c", status: "active" } as const
const decide = (changes: Partial<Parameters<typeof decideMainContactLoss>[0]> = {}) =>
  decideMainContactLoss({
    leavingId: "a",
    companyId: "c",
    activeMainContactIds: ["a"],
    successor: null,
    ...changes,
  }).kind

it.each([
  ["the last one", {}, "last_main_contact"],
  ["one of two", { activeMainContactIds: ["a", "b"] }, "covered"],
  ["somebody who is none", { activeMainContactIds: ["b"] }, "covered"],
  ["somebody who is none where there is none", { activeMainContactIds: [] }, "covered"],
  ["the last one with a successor", { successor: active }, "succeeded"],
  ["one of two with a successor", { activeMainContactIds: ["a", "b"], successor: active }, "covered"],
  ["the last one, who names oneself", { successor: { ...active, id: "a" } }, "last_main_contact"],
  ["the last one, whose successor is invited", { successor: { ...active, status: "invited" } }, "last_main_contact"],
  [
    "the last one, whose successor is deactivated",
    { successor: { ...active, status: "deactivated" } },
    "last_main_contact",
  ],
  ["the last one, whose successor is another company's", { successor: { ...active, companyId: "d" } }, "last_main_contact"],
  ["the last one, whose successor has no company", { successor: { ...active, companyId: null } }, "last_main_contact"],
] as const)("[B4] judges %s", (_, changes, expected) => {
  expect(decide(changes)).toBe(expected)
})
