import type { OutboxMessage } from "../../outbox/types"
import * as addresses from "./store/address-store"
import { writeAndTell } from "../../database/transactions"
import type { Transactions } from "../../database/transactions"

type Tell = (row: addresses.AddressRow) => readonly OutboxMessage[]

/** The company's address book (B14): every change and the word of it stand or fall together. */
export class AddressKeeper {
  constructor(private readonly db: Transactions) {}

  async list(companyId: string): Promise<addresses.AddressRow[]> {
    return await addresses.listAddresses(this.db.manager(), companyId)
  }

  /** Null where it is another company's, too. */
  async retrieve(key: { id: string; companyId: string }): Promise<addresses.AddressRow | null> {
    return await addresses.retrieveAddress(this.db.manager(), key)
  }

  /** Null where the company has as many as it may. */
  async create(
    address: Parameters<typeof addresses.insertAddress>[1],
    tell: Tell
  ): Promise<addresses.AddressRow | null> {
    return await writeAndTell(this.db, (manager) => addresses.insertAddress(manager, address), tell)
  }

  /** Null where it is gone, or was changed since that version. */
  async replace(
    update: Parameters<typeof addresses.updateAddress>[1],
    tell: Tell
  ): Promise<addresses.AddressRow | null> {
    return await writeAndTell(this.db, (manager) => addresses.updateAddress(manager, update), tell)
  }

  /** False where there is none. */
  async remove(key: { id: string; companyId: string }, tell: Tell): Promise<boolean> {
    const row = await writeAndTell(this.db, (manager) => addresses.deleteAddress(manager, key), tell)
    return row !== null
  }
}
