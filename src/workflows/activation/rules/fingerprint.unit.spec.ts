import fc from "fast-check"
import { computeFingerprint, missSubject } from "./fingerprint"

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

describe("missSubject", () => {
  const anonymous = { customerNumber: "1", email: "a@example.com", signedIn: null }

  it("[A9] counts everybody's misses for a number together", () => {
    expect(missSubject(anonymous, { released: false })).toBe(
      missSubject({ ...anonymous, email: "b@example.com" }, { released: false })
    )
  })

  it("[A9] keeps others' misses from a signed-in and from a released person", () => {
    const subjects = [
      missSubject(anonymous, { released: false }),
      missSubject(anonymous, { released: true }),
      missSubject({ ...anonymous, signedIn: { customerId: "cus_1" } }, { released: false }),
      missSubject({ ...anonymous, signedIn: { customerId: "cus_2" } }, { released: false }),
    ]
    expect(new Set(subjects).size).toBe(subjects.length)
  })
})
