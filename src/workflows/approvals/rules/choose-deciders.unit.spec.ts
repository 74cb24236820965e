import { chooseDeciders, chooseReceivers, mayDecideOwn } from "./choose-deciders"
import type { DeciderFacts } from "./choose-deciders"
import { listUndecidableBuyers } from "./undecidable-buyers"

type Holder = Omit<DeciderFacts, "decidesOwn">

const chief = { businessUserId: "chief", isMainContact: true, isApprover: false }
const second = { businessUserId: "second", isMainContact: true, isApprover: false }
const both = { businessUserId: "both", isMainContact: true, isApprover: true }
const approver = { businessUserId: "approver", isMainContact: false, isApprover: true }

const decide = (holders: readonly Holder[], { ownApproval = false } = {}): DeciderFacts[] =>
  holders.map((holder) => ({ ...holder, decidesOwn: mayDecideOwn(holders, { businessUserId: holder.businessUserId, ownApproval }) }))

const ids = (people: readonly { businessUserId: string }[]) => people.map(({ businessUserId }) => businessUserId)

describe("who decides about a request", () => {
  it.each([
    { title: "everybody who may", holders: [chief, approver], buyer: "buyer", deciders: ["chief", "approver"], asked: ["approver"] },
    { title: "the main contacts where there is no approver", holders: [chief, second], buyer: "buyer", deciders: ["chief", "second"], asked: ["chief", "second"] },
    { title: "not the approver whose own it is", holders: [chief, approver], buyer: "approver", deciders: ["chief"], asked: ["chief"] },
    { title: "nobody where the only approver is the buyer", holders: [approver], buyer: "approver", deciders: [], asked: [] },
    { title: "the only main contact about the own one", holders: [chief], buyer: "chief", deciders: ["chief"], asked: ["chief"] },
    { title: "the approver is asked, though the only main contact could", holders: [chief, approver], buyer: "chief", deciders: ["chief", "approver"], asked: ["approver"] },
    { title: "of two main contacts the other one", holders: [chief, second], buyer: "chief", deciders: ["second"], asked: ["second"] },
    { title: "a main contact who is approver as well", holders: [chief, both, approver], buyer: "buyer", deciders: ["chief", "both", "approver"], asked: ["both", "approver"] },
    { title: "nobody", holders: [], buyer: "buyer", deciders: [], asked: [] },
  ])("[C4] $title", ({ holders, buyer, deciders, asked }) => {
    expect(ids(chooseDeciders(decide(holders), buyer))).toEqual(deciders)
    expect(ids(chooseReceivers(chooseDeciders(decide(holders), buyer)))).toEqual(asked)
  })

  it("[C4] an approver who is no main contact decides about the own request only where the company says so", () => {
    const may = (holders: readonly Holder[], businessUserId: string, ownApproval = false) => mayDecideOwn(holders, { businessUserId, ownApproval })
    expect(may([approver], "approver")).toBe(false)
    expect(may([chief, approver], "chief")).toBe(true)
    expect(may([chief, second], "chief")).toBe(false)
    expect(may([approver], "approver", true)).toBe(true)
    expect(may([chief, second], "chief", true)).toBe(true)
  })

  it("[C5 C7] a deputy decides neither about the own requests nor about the absent one's, but in a way of their own", () => {
    const absent = { businessUserId: "approver", decidesOwn: false }
    const deputy = { ...approver, businessUserId: "deputy", decidesOwn: false, deputyFor: absent }
    const lists = (ways: readonly DeciderFacts[]) => listUndecidableBuyers([...decide([chief, approver]), ...ways], "deputy")
    expect(lists([deputy])).toEqual(["deputy", "approver"])
    expect(lists([deputy, { ...chief, businessUserId: "deputy", decidesOwn: false }])).toEqual(["deputy"])
    expect(lists([deputy, { ...deputy, deputyFor: { businessUserId: "chief", decidesOwn: true } }])).toEqual(["deputy"])
    expect(lists([{ ...deputy, decidesOwn: true, deputyFor: { ...absent, decidesOwn: true } }])).toEqual([])
  })
})
