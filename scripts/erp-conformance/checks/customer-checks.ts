import assert from "node:assert/strict"
import { parseCustomer } from "../../../src/modules/erp/answers/parse-customer"
import { canonicalNumber } from "../../../src/modules/erp/rules/canonical-number"
import { patience as signal, type Check } from "../check"

export const customerChecks: readonly Check[] = [
  {
    name: "a known customer is found under its own number",
    async run({ provider, samples }) {
      for (const { customerNumber } of samples.customers) {
        const customer = await provider.retrieveCustomer({ customerNumber, signal })
        assert.ok(customer, `${customerNumber} was not found`)
        const ignoreCase = provider.customerNumbersIgnoreCase
        assert.equal(
          canonicalNumber(customer.customerNumber, { ignoreCase }),
          canonicalNumber(customerNumber, { ignoreCase })
        )
      }
    },
  },
  {
    name: "the flag and the main contacts' addresses are right",
    async run({ provider, samples }) {
      for (const { customerNumber, ...expected } of samples.customers) {
        const customer = await provider.retrieveCustomer({ customerNumber, signal })
        assert.equal(customer?.centerEnabled, expected.centerEnabled, customerNumber)
        assert.deepEqual(
          [...(customer?.mainContactEmails ?? [])].sort(),
          [...expected.mainContactEmails].sort(),
          customerNumber
        )
      }
    },
  },
  {
    name: "a customer is written in the contract's words: codes in lower case, null for what is missing",
    async run({ provider, samples }) {
      for (const { customerNumber } of samples.customers) {
        const answer = await provider.retrieveCustomer({ customerNumber, signal })
        const ignoreCase = provider.customerNumbersIgnoreCase
        const read = parseCustomer(answer, { customerNumber, ignoreCase })
        assert.ok(answer && read, `${customerNumber} was not found`)
        assert.deepEqual(answer, { ...read, customerNumber: answer.customerNumber })
      }
    },
  },
  {
    name: "an unknown customer is null",
    async run({ provider, samples }) {
      const customerNumber = samples.unknownCustomerNumber
      assert.equal(await provider.retrieveCustomer({ customerNumber, signal }), null)
    },
  },
  {
    name: "leading zeros are part of a number",
    async run({ provider, samples }) {
      const known = new Set(samples.customers.map((customer) => customer.customerNumber))
      for (const { customerNumber } of samples.customers) {
        for (const other of [`0${customerNumber}`, customerNumber.replace(/^0+/, "")]) {
          if (other !== "" && !known.has(other)) {
            const found = await provider.retrieveCustomer({ customerNumber: other, signal })
            assert.equal(found, null, `${other} is not ${customerNumber}`)
          }
        }
      }
    },
  },
  {
    name: "the case of letters counts, or does not, as the provider says",
    leftOut: (samples) =>
      samples.customers.some(({ customerNumber }) => swapCase(customerNumber) !== customerNumber)
        ? null
        : "no customer number of the samples has a letter",
    async run({ provider, samples }) {
      const known = new Set(samples.customers.map((customer) => customer.customerNumber))
      for (const { customerNumber } of samples.customers) {
        const other = swapCase(customerNumber)
        if (other !== customerNumber && !known.has(other)) {
          const found = await provider.retrieveCustomer({ customerNumber: other, signal })
          assert.equal(found !== null, provider.customerNumbersIgnoreCase, other)
        }
      }
    },
  },
]

function swapCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase()
}
