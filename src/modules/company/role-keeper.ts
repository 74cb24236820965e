import type { OutboxMessage } from "../../outbox/types"
import { rightRefusal } from "./errors"
import * as roles from "./store/role-store"
import type { Transactions, Watch } from "../../database/transactions"

/** Roles of the operator's own (B8): what runs in one transaction. */
export class RoleKeeper {
  readonly #db: Transactions

  constructor(transactions: Transactions) {
    this.#db = transactions
  }

  async list(): Promise<roles.RoleRecord[]> {
    return await roles.listRoles(this.#db.manager())
  }

  /** How many users hold each role, built-in ones too; a role that nobody holds is left out. */
  async countHolders(): Promise<ReadonlyMap<string, number>> {
    return await roles.countRoleHolders(this.#db.manager())
  }

  /** @throws `role_key_taken` */
  async create(role: Omit<roles.RoleRecord, "version">, messages: readonly OutboxMessage[]): Promise<roles.RoleRecord> {
    return await this.#db.write(async (manager) => {
      const created = await roles.insertRole(manager, role)
      if (!created) {
        throw rightRefusal("role_key_taken")
      }
      await this.#db.outbox.write(messages, { transactionManager: manager })
      return created
    })
  }

  /**
   * @returns the role as it is by now, and whether it still was the version that was looked at
   * @throws `not_found`
   */
  async update(
    update: { id: string; version: number; changes: roles.RoleChanges; watch?: Watch | undefined },
    tell: (before: roles.RoleRecord, after: roles.RoleRecord) => readonly OutboxMessage[]
  ): Promise<{ role: roles.RoleRecord; updated: boolean }> {
    return await this.#db.write(async (manager) => {
      // companies before the role, as acts on users do, so that no two wait in a circle
      const look = await update.watch?.(manager, await roles.listHoldingCompanies(manager, update.id))
      const before = await roles.lockRole(manager, update.id)
      if (!before) {
        throw rightRefusal("not_found")
      }
      if (before.version !== update.version) {
        return { role: before, updated: false }
      }
      const role = await roles.updateRole(manager, { ...before, ...update.changes })
      await this.#db.outbox.write([...tell(before, role), ...((await look?.()) ?? [])], { transactionManager: manager })
      return { role, updated: true }
    })
  }

  /** @throws `not_found`, `role_in_use` */
  async delete(id: string, tell: (role: roles.RoleRecord) => readonly OutboxMessage[]): Promise<void> {
    await this.#db.write(async (manager) => {
      const role = await roles.lockRole(manager, id)
      if (!role) {
        throw rightRefusal("not_found")
      }
      if (!(await roles.deleteRole(manager, role))) {
        throw rightRefusal("role_in_use")
      }
      await this.#db.outbox.write(tell(role), { transactionManager: manager })
    })
  }
}
