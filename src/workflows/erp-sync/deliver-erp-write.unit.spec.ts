import { GoodErp } from "../../../integration-tests/erp/fixtures/good-erp"
import { contactInUse } from "../../modules/company/errors"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { ErpContactNote } from "../../modules/company/store/erp-contact-note"
import { ErpUnavailableError } from "../../modules/erp"
import type { ErpContactInput } from "../../modules/erp"
import { createErpWriteDeliverer } from "./deliver-erp-write"

const signal = new AbortController().signal

const place: PlaceRow = {
  business_user_id: "buser_1",
  customer_id: "cus_1",
  status: "invited",
  created_at: new Date(0),
  customer_number: "A-1",
  company_id: "comp_1",
  company_name: "Acme",
  company_active: true,
  salutation: "ms",
  first_name: "Eva",
  last_name: "Groß",
  email: "eva@example.com",
  language_code: "de",
  contact_number: null,
  erp_contact_state: "waiting",
  fields: {},
  invited_at: null,
  acceptance_required: false,
  version: 1,
  role_keys: [],
  own_roles: [],
  settings: [],
  delegate_numbers: [],
}

/** A deliverer between a shop of one user and an ERP of three contacts. */
function setUp(given: { place?: Partial<PlaceRow> | null; isTaken?: boolean } = {}) {
  const erp = new GoodErp()
  const notes: ErpContactNote[] = []
  const user = given.place === null ? null : { ...place, ...given.place }
  let answers: "all" | "none" | "lost" = "all"
  const ask = async <T>(call: () => Promise<T>): Promise<T> => {
    const unavailable = new ErpUnavailableError({ cause: "socket hang up", retryAfterSeconds: 1 })
    if (answers === "none") {
      throw unavailable
    }
    const answer = await call()
    if (answers === "lost") {
      throw unavailable
    }
    return answer
  }
  const deliver = createErpWriteDeliverer({
    companies: {
      retrievePlace: async () => user,
      noteErpContact: async (note) => {
        if (given.isTaken && note.state === "done") {
          throw contactInUse()
        }
        notes.push(note)
      },
    },
    erp: {
      createContact: (input: { customerNumber: string; contact: ErpContactInput }) =>
        ask(async () => (await erp.createContact({ ...input, signal })).contactNumber),
      updateContact: (input) => ask(() => erp.updateContact({ ...input, signal })),
    },
  })
  return {
    notes,
    answers: (how: typeof answers) => (answers = how),
    create: (isLast = false) =>
      deliver({ key: "k", payload: { kind: "create_contact", business_user_id: "buser_1" }, isLast }),
    update: (isLast = false) =>
      deliver({ key: "k", payload: { kind: "update_contact", business_user_id: "buser_1" }, isLast }),
    deliver,
    contacts: async () =>
      (await erp.listContacts({ customerNumber: "A-1", cursor: null, limit: 100, signal })).items,
  }
}

describe("a write to the ERP", () => {
  it("[F1 B6] creates the contact and notes its number", async () => {
    const { create, notes, contacts } = setUp()
    expect(await create()).toEqual({ outcome: "delivered" })
    expect(notes).toEqual([{ businessUserId: "buser_1", state: "done", contactNumber: "4" }])
    expect((await contacts()).at(-1)).toMatchObject({
      contactNumber: "4",
      name: "Eva Groß",
      email: "eva@example.com",
      salutation: "ms",
    })
  })

  it("[F4 B6] makes no second contact where the answer to the first try was lost", async () => {
    const { create, answers, notes, contacts } = setUp()
    answers("lost")
    expect(await create()).toEqual({ outcome: "failed", reason: "socket hang up", retryMayHelp: true })
    answers("all")
    expect(await create()).toEqual({ outcome: "delivered" })
    expect(await contacts()).toHaveLength(4)
    expect(notes).toEqual([{ businessUserId: "buser_1", state: "done", contactNumber: "4" }])
  })

  it("[F4 F6] waits while the ERP is away, and says so at the user once nothing tries again", async () => {
    const { create, answers, notes } = setUp()
    answers("none")
    expect(await create()).toMatchObject({ outcome: "failed", retryMayHelp: true })
    expect(notes).toEqual([])
    expect(await create(true)).toMatchObject({ outcome: "failed" })
    expect(notes).toEqual([{ businessUserId: "buser_1", state: "failed" }])
  })

  it("[F1] a contact that belongs to another user waits for the operator", async () => {
    const { create, notes } = setUp({ isTaken: true })
    expect(await create()).toMatchObject({ outcome: "failed", retryMayHelp: false })
    expect(notes).toEqual([{ businessUserId: "buser_1", state: "failed" }])
  })

  it("[F1 B3] updates the contact that the user has", async () => {
    const { update, contacts } = setUp({ place: { contact_number: "2" } })
    expect(await update()).toEqual({ outcome: "delivered" })
    expect((await contacts())[1]).toMatchObject({ contactNumber: "2", name: "Eva Groß", email: "eva@example.com" })
  })

  it("[F1 F6] a contact that the ERP has no more is shown as failed", async () => {
    const { update, notes } = setUp({ place: { contact_number: "99" } })
    expect(await update()).toMatchObject({ outcome: "failed", retryMayHelp: false })
    expect(notes).toEqual([{ businessUserId: "buser_1", state: "failed" }])
  })

  it("[F1] somebody who is gone, or in no company, needs no contact", async () => {
    for (const given of [null, { company_id: null }, { customer_number: null }]) {
      const { create, contacts } = setUp({ place: given })
      expect(await create()).toEqual({ outcome: "delivered" })
      expect(await contacts()).toHaveLength(3)
    }
  })

  it("[F4] what is no write is parked", async () => {
    const { deliver } = setUp()
    for (const payload of [null, {}, { kind: "delete_contact", business_user_id: "b" }]) {
      expect(await deliver({ key: "k", payload, isLast: false })).toMatchObject({ retryMayHelp: false })
    }
  })
})
