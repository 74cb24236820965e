import { chooseDeciders, chooseReceivers } from "./choose-deciders"
import { addDeputies } from "./deputies"
import { onePerPerson } from "./one-per-person"

const holder = (name: string, facts: object = {}) => ({
  businessUserId: name,
  place: name,
  roleKeys: ["approver"],
  isMainContact: false,
  isApprover: true,
  decidesOwn: false,
  ceiling: null,
  ...facts,
})
const chief = holder("chief", { isMainContact: true, isApprover: false, decidesOwn: true })
const standIn = (absentId: string, deputyId: string) => ({ absentId, deputyId, place: deputyId })
const namesOf = (deciders: readonly { businessUserId: string }[]) => deciders.map(({ businessUserId }) => businessUserId)

describe("deputies of absent deciders", () => {
  const vera = holder("vera", { ceiling: { amount: "100", currencyCode: "eur" } })
  const withDavid = addDeputies([chief, vera], { standIns: [standIn("vera", "david")], decidesOwn: false })

  it("[C7] a deputy can do what the absent one could, up to the same ceiling, and is asked instead", () => {
    expect(withDavid.at(-1)).toMatchObject({ businessUserId: "david", place: "david", ceiling: vera.ceiling, isApprover: true, deputyFor: { businessUserId: "vera" } })
    expect(namesOf(chooseDeciders(withDavid, "anna"))).toEqual(["chief", "vera", "david"])
    expect(namesOf(chooseReceivers(chooseDeciders(withDavid, "anna")))).toEqual(["david"])
  })

  it("[C7] decides about neither the own request nor the absent one's, but where they may decide about theirs", () => {
    expect(namesOf(chooseDeciders(withDavid, "david"))).toEqual(["chief", "vera"])
    expect(namesOf(chooseDeciders(withDavid, "vera"))).toEqual(["chief"])
    const allowed = addDeputies([chief, { ...vera, decidesOwn: true }], { standIns: [standIn("vera", "david")], decidesOwn: true })
    expect(namesOf(chooseDeciders(allowed, "david"))).toEqual(["chief", "vera", "david"])
    expect(namesOf(chooseDeciders(allowed, "vera"))).toEqual(["chief", "vera", "david"])
    const forChief = addDeputies([chief, vera], { standIns: [standIn("chief", "david")], decidesOwn: false })
    expect(namesOf(chooseDeciders(forChief, "chief"))).toEqual(["chief", "vera", "david"])
  })

  it("[C7] where the only deputy cannot, the absent one or a main contact is asked: nothing is stuck", () => {
    expect(namesOf(chooseReceivers(chooseDeciders(withDavid, "david")))).toEqual(["chief"])
    const alone = addDeputies([vera], { standIns: [standIn("vera", "david")], decidesOwn: false })
    expect(namesOf(chooseReceivers(chooseDeciders(alone, "david")))).toEqual(["vera"])
  })

  it("[C7] ends where the absent one decides no more, and is not passed on", () => {
    expect(addDeputies([chief], { standIns: [standIn("vera", "david")], decidesOwn: false })).toEqual([chief])
    const chain = addDeputies([chief, vera], { standIns: [standIn("vera", "david"), standIn("david", "eve")], decidesOwn: false })
    expect(namesOf(chain)).toEqual(["chief", "vera", "david"])
  })

  it("[C7] a deputy who is absent as well is not asked, as long as anybody else can be", () => {
    const david = holder("david")
    const both = addDeputies([chief, vera, david], { standIns: [standIn("vera", "david"), standIn("david", "eve")], decidesOwn: false })
    expect(namesOf(chooseReceivers(chooseDeciders(both, "anna")))).toEqual(["eve"])
    expect(namesOf(chooseReceivers(chooseDeciders(both, "eve")))).toEqual(["chief"])
  })

  it("[C7] a person who decides and stands in for others is one person, for themselves first", () => {
    const both = addDeputies([vera, chief], { standIns: [standIn("vera", "chief")], decidesOwn: false })
    const people = onePerPerson([...both].reverse())
    expect(namesOf(people).sort()).toEqual(["chief", "vera"])
    expect(people.find(({ businessUserId }) => businessUserId === "chief")?.deputyFor).toBeUndefined()
    expect(namesOf(chooseReceivers(chooseDeciders(both, "anna")))).toEqual(["chief"])
  })
})
