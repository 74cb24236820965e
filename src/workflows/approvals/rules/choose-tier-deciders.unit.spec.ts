import { chooseTierDeciders, chooseTierReceivers, fillsSlot } from "./choose-tier-deciders"

const person = (businessUserId: string, ...roleKeys: string[]) => ({
  businessUserId,
  roleKeys,
  isMainContact: roleKeys.includes("main_contact"),
  isApprover: roleKeys.some((key) => key !== "main_contact"),
  decidesOwn: false,
})
const chief = person("chief", "main_contact")
const vera = person("vera", "approver")
const carl = person("carl", "controlling")
const ids = (people: readonly { businessUserId: string }[]) => people.map(({ businessUserId }) => businessUserId)
const at = (open_slots: string[][] | null, escalated_at: Date | null = null) => ({ open_slots, escalated_at })

describe("who decides in a tier", () => {
  it.each([
    { title: "everybody where there are no tiers", people: [chief, vera, carl], slots: null, deciders: ["chief", "vera", "carl"], asked: ["vera", "carl"] },
    { title: "those who hold the role", people: [chief, vera, carl], slots: [["controlling"]], deciders: ["carl"], asked: ["carl"] },
    { title: "those of every open slot", people: [chief, vera, carl], slots: [["controlling"], ["approver"]], deciders: ["vera", "carl"], asked: ["vera", "carl"] },
    { title: "the main contacts too, where they are named", people: [chief, vera], slots: [["approver", "main_contact"]], deciders: ["chief", "vera"], asked: ["chief", "vera"] },
    { title: "the main contacts where nobody holds it", people: [chief, vera], slots: [["controlling"]], deciders: ["chief"], asked: ["chief"] },
    { title: "everybody who may, where there is no main contact either", people: [vera], slots: [["controlling"]], deciders: ["vera"], asked: ["vera"] },
    { title: "nobody where nobody may decide at all", people: [], slots: [["controlling"]], deciders: [], asked: [] },
    { title: "those who hold one, and main contacts for the other", people: [chief, vera], slots: [["approver"], ["controlling"]], deciders: ["chief", "vera"], asked: ["chief", "vera"] },
  ])("[C7] $title", ({ people, slots, deciders, asked }) => {
    expect(ids(chooseTierDeciders(people, at(slots)))).toEqual(deciders)
    expect(ids(chooseTierReceivers(people, at(slots)))).toEqual(asked)
  })

  it("[C7] once escalated, main contacts as well", () => {
    expect(ids(chooseTierDeciders([chief, vera, carl], at([["controlling"]], new Date())))).toEqual(["chief", "carl"])
    expect(fillsSlot([chief, carl], { decider: chief, roleKeys: ["controlling"], request: { escalated_at: null } })).toBe(false)
  })

  it("[C7] whoever is absent is asked for an approval that nobody else can give, though others are there for another", () => {
    const away = { ...carl, isAway: true }
    expect(ids(chooseTierReceivers([chief, vera, away], at([["approver"], ["controlling"]])))).toEqual(["vera", "carl"])
    const deputy = { ...person("david", "controlling"), deputyFor: away }
    expect(ids(chooseTierReceivers([chief, vera, away, deputy], at([["approver"], ["controlling"]])))).toEqual(["vera", "david"])
  })

  it("[C7] an escalated request without tiers is put to the main contacts, and to whoever stands in for one, beside the approvers", () => {
    const deputy = { ...person("david", "main_contact"), deputyFor: chief }
    const people = [{ ...chief, isAway: true }, vera, deputy]
    expect(ids(chooseTierReceivers(people, at(null)))).toEqual(["vera"])
    expect(ids(chooseTierReceivers(people, at(null, new Date())))).toEqual(["vera", "david"])
  })
})
