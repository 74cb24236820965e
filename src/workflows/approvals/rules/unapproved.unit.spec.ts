import type { UnapprovedLimit } from "../../../modules/budget/store/unapproved-limits"
import { mayDecideOwn } from "./choose-deciders"
import { listSuspects, listWorse } from "./unapproved"

const chief = { businessUserId: "chief", isMainContact: true, isApprover: false }
const second = { businessUserId: "second", isMainContact: true, isApprover: false }
const vera = { businessUserId: "vera", isMainContact: false, isApprover: true }
const will = { businessUserId: "will", isMainContact: false, isApprover: true }

const limit = (id: string, ...userIds: string[]): UnapprovedLimit => ({
  id,
  companyId: "comp_1",
  companyName: "Acme",
  subject: { type: "company", id: "comp_1", name: "Acme" },
  period: "month",
  amount: "100",
  currencyCode: "eur",
  userIds,
  users: [],
})

describe("whose orders nobody could approve", () => {
  it.each([
    { title: "everybody's where nobody decides", holders: [], ownApproval: false, suspects: [null] },
    { title: "everybody's, whatever the settings", holders: [], ownApproval: true, suspects: [null] },
    { title: "those of the only approver", holders: [vera], ownApproval: false, suspects: ["vera"] },
    { title: "nobody's where the only approver may decide about the own", holders: [vera], ownApproval: true, suspects: [] },
    { title: "nobody's where the only main contact is the only one who decides", holders: [chief], ownApproval: false, suspects: [] },
    { title: "nobody's where two approvers decide for each other", holders: [vera, will], ownApproval: false, suspects: [] },
    { title: "nobody's where two main contacts do", holders: [chief, second], ownApproval: false, suspects: [] },
    { title: "everybody's where the only approver has a ceiling", holders: [{ ...vera, ceiling: {} }], ownApproval: true, suspects: [null] },
    { title: "those of the one approver without a ceiling", holders: [vera, { ...will, ceiling: {} }], ownApproval: false, suspects: ["vera"] },
    { title: "nobody's where there are many", holders: [chief, second, vera, will], ownApproval: false, suspects: [] },
  ])("[C7] $title", ({ holders, ownApproval, suspects }) => {
    const deciders = holders.map((holder) => ({
      ceiling: null,
      ...holder,
      decidesOwn: mayDecideOwn(holders, { businessUserId: holder.businessUserId, ownApproval }),
    }))
    expect(listSuspects("comp_1", deciders)).toEqual(suspects.map((businessUserId) => ({ companyId: "comp_1", businessUserId })))
  })
})

describe("what a change makes worse", () => {
  it.each([
    { title: "a limit that was covered", before: [], after: [limit("a", "vera")], worse: ["a"] },
    { title: "a limit that leaves another person", before: [limit("a", "vera")], after: [limit("a", "will")], worse: ["a"] },
    { title: "a limit that leaves more people", before: [limit("a", "vera")], after: [limit("a", "vera", "will")], worse: ["a"] },
    { title: "nothing where it stays as it was", before: [limit("a", "vera")], after: [limit("a", "vera")], worse: [] },
    { title: "nothing where it gets better", before: [limit("a", "vera", "will")], after: [limit("a", "will")], worse: [] },
    { title: "the new one of two", before: [limit("a", "vera")], after: [limit("a", "vera"), limit("b", "vera")], worse: ["b"] },
  ])("[C7] $title", ({ before, after, worse }) => {
    expect(listWorse(before, after).map(({ id }) => id)).toEqual(worse)
  })
})
