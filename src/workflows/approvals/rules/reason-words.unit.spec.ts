import type { RequestReason } from "../../../modules/approval/types"
import { describeReasons } from "./reason-words"

const limit = {
  limit_id: "limit_1",
  period: "month",
  limit_amount: "500",
  left: "20",
  amount: "80",
  currency_code: "eur",
} as const
const reasons: RequestReason[] = [
  { ...limit, subject_type: "role", subject_id: "buyer" },
  { ...limit, subject_type: "user", subject_id: "buser_1" },
  { kind: "rule", rule_id: "aprule_1", rule_name: "Big orders" },
]
const names = new Map([["buyer", { en: "Buyer", de: "Einkäufer" }], ["buser_1", { en: "Ben Adler", de: "Ben Adler" }]])
const nameIn = (locale: "en" | "de") => ({ subject_id: id }: { subject_id: string }) => names.get(id)?.[locale] ?? null

describe("why a request was made", () => {
  it("[C4 C7] says whose budget it is, and which rule asks", () => {
    expect(describeReasons(reasons, { locale: "en", nameSubject: nameIn("en") })).toBe(
      "Budget of the role Buyer, per month (€500.00); Budget of Ben Adler, per month (€500.00); Big orders"
    )
    expect(describeReasons(reasons, { locale: "de", nameSubject: nameIn("de") })).toBe(
      "Budget der Rolle Einkäufer, pro Monat (500,00\u00a0€); Budget von Ben Adler, pro Monat (500,00\u00a0€); Big orders"
    )
  })

  it("[C4] names nobody who is gone, and is nothing where nothing asks", () => {
    expect(describeReasons(reasons.slice(1, 2), { locale: "en", nameSubject: () => null })).toBe("Budget, per month (€500.00)")
    expect(describeReasons([], { locale: "en", nameSubject: () => null })).toBeNull()
  })
})
