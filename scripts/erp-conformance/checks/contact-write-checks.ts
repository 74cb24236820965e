import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { parseContactNumber } from "../../../src/modules/erp/answers/parse-contact-number"
import type { ErpContact, ErpContactInput, ErpContactWriter, ErpProvider } from "../../../src/modules/erp/types"
import { patience as signal, type Check } from "../check"
import type { Samples } from "../samples"
import { readAllContacts } from "./contact-checks"

/** Why nothing is written here; null where the kit may. */
function leftOut(samples: Samples, provider: ErpProvider): string | null {
  if (!provider.createContact || !provider.updateContact) {
    return "the provider writes no contacts"
  }
  return samples.writesAt === undefined ? "the samples name no customer in writesAt" : null
}

/** A provider that writes, and the customer at whom it may. */
function openWriter(provider: ErpProvider, samples: Samples): { writer: ErpContactWriter; customerNumber: string } {
  const { createContact, updateContact } = provider
  assert.ok(createContact && updateContact && samples.writesAt !== undefined)
  return {
    writer: { createContact: createContact.bind(provider), updateContact: updateContact.bind(provider) },
    customerNumber: samples.writesAt,
  }
}

function person(changes: Partial<ErpContactInput> = {}): ErpContactInput {
  return {
    salutation: null,
    name: "Zoë O'Größer-Łukasz",
    email: `${randomUUID()}@conformance.example`,
    languageCode: "de",
    ...changes,
  }
}

async function listOf(provider: ErpProvider, customerNumber: string, email: string): Promise<ErpContact[]> {
  const contacts = await readAllContacts(provider, { customerNumber, limit: 500 })
  return contacts.filter((contact) => contact.email === email)
}

export const contactWriteChecks: readonly Check[] = [
  {
    name: "a contact that is created stands in the list, once, as it was given",
    leftOut,
    async run({ provider, samples }) {
      const { writer, customerNumber } = openWriter(provider, samples)
      const contact = person()
      const contactNumber = parseContactNumber(await writer.createContact({ customerNumber, contact, signal }))
      const [found, ...more] = await listOf(provider, customerNumber, contact.email)
      assert.deepEqual([found?.contactNumber, found?.name, more.length], [contactNumber, contact.name, 0])
    },
  },
  {
    name: "a contact of a known e-mail is not created again",
    leftOut,
    async run({ provider, samples }) {
      const { writer, customerNumber } = openWriter(provider, samples)
      const contact = person()
      const first = await writer.createContact({ customerNumber, contact, signal })
      const again = person({ email: contact.email, name: "Somebody Else" })
      const second = await writer.createContact({ customerNumber, contact: again, signal })
      assert.equal(parseContactNumber(second), parseContactNumber(first))
      const [found, ...more] = await listOf(provider, customerNumber, contact.email)
      assert.deepEqual([found?.name, more.length], [contact.name, 0])
    },
  },
  {
    name: "a contact that is updated keeps its number and shows the new name and e-mail",
    leftOut,
    async run({ provider, samples }) {
      const { writer, customerNumber } = openWriter(provider, samples)
      const before = person()
      const answer = await writer.createContact({ customerNumber, contact: before, signal })
      const contactNumber = parseContactNumber(answer)
      const after = person({ name: "Ænders" })
      assert.equal(await writer.updateContact({ customerNumber, contactNumber, contact: after, signal }), true)
      assert.deepEqual(await listOf(provider, customerNumber, before.email), [])
      const [found] = await listOf(provider, customerNumber, after.email)
      assert.deepEqual([found?.contactNumber, found?.name], [contactNumber, after.name])
    },
  },
  {
    name: "updating an unknown contact is false, and changes nothing",
    leftOut,
    async run({ provider, samples }) {
      const { writer, customerNumber } = openWriter(provider, samples)
      const contact = person()
      for (const contactNumber of ["no-such-contact-4711", "-1", "%", "99999999999"]) {
        assert.equal(await writer.updateContact({ customerNumber, contactNumber, contact, signal }), false)
      }
      assert.deepEqual(await listOf(provider, customerNumber, contact.email), [])
    },
  },
  {
    name: "a contact at an unknown customer is refused",
    leftOut,
    async run({ provider, samples }) {
      const { writer } = openWriter(provider, samples)
      const customerNumber = samples.unknownCustomerNumber
      await assert.rejects(writer.createContact({ customerNumber, contact: person(), signal }))
    },
  },
]
