import { renderQuery, type CallCenter } from "./call-center"
import type { Contact, ContactList, ListQuery, User, UserInput } from "./user-types"

/** B2, B5: ERP contacts of the own company that are not yet users. All need `users.manage`. */
export interface ContactsClient {
  listContacts(query?: ListQuery): Promise<ContactList>
  /** Refuses with `not_found`. */
  retrieveContact(contactNumber: string): Promise<Contact>
  /** Makes the contact a user, who is mailed a link. Refuses with `contact_in_use`, `email_in_use`. */
  addContact(contactNumber: string, input: UserInput): Promise<User>
}

export function createContactsClient(call: CallCenter): ContactsClient {
  const at = (number: string) => `/contacts/${encodeURIComponent(number)}`
  return {
    listContacts: (query = {}) => call("GET", `/contacts${renderQuery({ ...query })}`),
    retrieveContact: async (number) => (await call<{ contact: Contact }>("GET", at(number))).contact,
    addContact: async (number, input) =>
      (await call<{ user: User }>("POST", `${at(number)}/user`, input)).user,
  }
}
