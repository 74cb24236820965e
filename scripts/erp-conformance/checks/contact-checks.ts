import assert from "node:assert/strict"
import { parseContacts } from "../../../src/modules/erp/answers/parse-contacts"
import type { ErpContact, ErpProvider } from "../../../src/modules/erp/types"
import { patience as signal, type Check } from "../check"

/** A list that goes on longer than this goes round in circles. */
const mostPages = 10_000

export const contactChecks: readonly Check[] = [
  {
    name: "all contacts come, once each, in pages of 500",
    async run({ provider, samples }) {
      const { customerNumber, count } = samples.contacts
      const contacts = await readAllContacts(provider, { customerNumber, limit: 500 })
      assert.equal(contacts.length, count)
      assert.equal(new Set(contacts.map((contact) => contact.contactNumber)).size, count)
    },
  },
  {
    name: "pages of 1 give the same contacts in the same order, again and again",
    async run({ provider, samples }) {
      const { customerNumber } = samples.contacts
      const expected = await readAllContacts(provider, { customerNumber, limit: 500 })
      for (const limit of [1, 2, 1]) {
        assert.deepEqual(await readAllContacts(provider, { customerNumber, limit }), expected)
      }
    },
  },
  {
    name: "an unknown customer has no contacts",
    async run({ provider, samples }) {
      const customerNumber = samples.unknownCustomerNumber
      assert.deepEqual(await readAllContacts(provider, { customerNumber, limit: 500 }), [])
    },
  },
]

/** Follows the cursors to the end; every page is read as the shop reads it. */
export async function readAllContacts(
  provider: ErpProvider,
  { customerNumber, limit }: { customerNumber: string; limit: number }
): Promise<ErpContact[]> {
  const ignoreCase = provider.customerNumbersIgnoreCase
  const contacts: ErpContact[] = []
  let cursor: string | null = null
  for (let pages = 0; pages < mostPages; pages += 1) {
    const answer = await provider.listContacts({ customerNumber, cursor, limit, signal })
    const page = parseContacts(answer, { customerNumber, ignoreCase, limit, cursor })
    contacts.push(...page.items)
    cursor = page.nextCursor
    if (cursor === null) {
      return contacts
    }
  }
  throw new assert.AssertionError({ message: `the list has no end after ${mostPages} pages` })
}
