import fc from "fast-check"
import { computeFingerprint, ownMissSubject, sharedMissSubject } from "./fingerprint"

const entries = fc.record({ customerNumber: fc.string(), invoiceNumber: fc.string(), email: fc.string() })

describe("fingerprint", () => {
  it("[A6] names the same request alike and every other one otherwise", () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const alike =
          one.customerNumber === other.customerNumber &&
          one.invoiceNumber === other.invoiceNumber &&
          one.email === other.email
        return (computeFingerprint(one) === computeFingerprint(other)) === alike
      })
    )
  })

  it("[A6] does not let the parts run into each other", () => {
    const one = computeFingerprint({ customerNumber: "1", invoiceNumber: "23", email: "a" })
    const other = computeFingerprint({ customerNumber: "12", invoiceNumber: "3", email: "a" })
    expect(one).not.toBe(other)
  })
})

describe("miss subjects", () => {
  const anonymous = { customerNumber: "1", email: "a@example.com", signedIn: null }
  const signedIn = (customerId: string) => ({ ...anonymous, signedIn: { customerId } })

  it("[A9] counts the misses of all who are not signed in together for a number, and those of all who are", () => {
    expect(sharedMissSubject(anonymous)).toBe(sharedMissSubject({ ...anonymous, email: "b@example.com" }))
    expect(sharedMissSubject(signedIn("cus_1"))).toBe(sharedMissSubject({ ...signedIn("cus_2"), email: "b@example.com" }))
  })

  it("[A9] keeps them apart from each other, from what a person has alone, and from other numbers'", () => {
    const subjects = [
      sharedMissSubject(anonymous),
      sharedMissSubject({ ...anonymous, customerNumber: "2" }),
      sharedMissSubject(signedIn("cus_1")),
      sharedMissSubject({ ...signedIn("cus_1"), customerNumber: "2" }),
      ownMissSubject(anonymous),
      ownMissSubject({ ...anonymous, email: "b@example.com" }),
      ownMissSubject(signedIn("cus_1")),
      ownMissSubject(signedIn("cus_2")),
    ]
    expect(new Set(subjects).size).toBe(subjects.length)
  })
})
