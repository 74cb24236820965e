import type { Address, AddressBook, AddressInput } from "./address-types"
import type { CallCenter } from "./call-center"

/** B14: the address book of the company that the client acts in. Changing it needs `addresses.manage`. */
export interface AddressesClient {
  /** For every user of the company. */
  retrieveAddressBook(): Promise<AddressBook>
  /** Refuses with `address_label_taken`, `too_many_addresses`. */
  addAddress(input: AddressInput): Promise<Address>
  /** `version` is that of the address as it was shown. Refuses with `changed_meanwhile`, `address_label_taken`. */
  updateAddress(id: string, input: AddressInput & { version: number }): Promise<Address>
  /** Refuses with `not_found`. */
  removeAddress(id: string): Promise<void>
}

export function createAddressesClient(call: CallCenter): AddressesClient {
  const at = (id: string) => `/addresses/${encodeURIComponent(id)}`
  const askAddress = async (path: string, body: object): Promise<Address> =>
    (await call<{ address: Address }>("POST", path, body)).address

  return {
    retrieveAddressBook: () => call("GET", "/addresses"),
    addAddress: (input) => askAddress("/addresses", input),
    updateAddress: (id, input) => askAddress(at(id), input),
    removeAddress: async (id) => {
      await call("DELETE", at(id))
    },
  }
}
