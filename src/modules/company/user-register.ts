import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { listPlacesWithRoles } from "./store/account-store"
import type { PlaceRow } from "./store/account-store"
import * as contacts from "./store/contact-store"
import { lockCompanies } from "./store/held-place"
import * as invitations from "./store/invitation-store"
import * as drafts from "./store/login-draft-store"
import * as people from "./store/person-store"
import * as plainUsers from "./store/plain-user-store"
import * as facts from "./store/user-facts"
import { isUniqueViolation } from "../../database/sql"
import * as undo from "./store/user-undo"
import * as users from "./store/user-store"
import type { Transactions } from "../../database/transactions"

/** What came to nothing only serves for looking into trouble. */
const DRAFT_RETENTION_DAYS = 7

/**
 * Everything that changes a company's users, their logins-to-be and the ERP's contacts. The statements
 * stand in `store/`; this class says which of them run in a transaction.
 */
export class UserRegister {
  constructor(private readonly db: Transactions) {}

  async insert(input: Parameters<typeof invitations.insertUser>[2]): Promise<void> {
    await this.db.write((manager) => invitations.insertUser(manager, this.db.outbox, input))
  }

  async revert(input: Parameters<typeof invitations.revertUser>[2]): Promise<void> {
    await this.db.write((manager) => invitations.revertUser(manager, this.db.outbox, input))
  }

  /** @returns null where the version is no longer the one that was looked at */
  async update(act: Parameters<typeof users.updateUser>[2]): Promise<undo.UserWrite | null> {
    return await this.db.write((manager) => users.updateUser(manager, this.db.outbox, act))
  }

  async activate(act: Parameters<typeof users.activateUser>[2]): Promise<undo.UserWrite | null> {
    return await this.db.write((manager) => users.activateUser(manager, this.db.outbox, act))
  }

  async deactivate(act: Parameters<typeof users.deactivateUser>[2]): Promise<undo.UserWrite | null> {
    return await this.db.write((manager) => users.deactivateUser(manager, this.db.outbox, act))
  }

  async remove(act: Parameters<typeof users.removeUser>[2]): Promise<undo.UserWrite> {
    return await this.db.write((manager) => users.removeUser(manager, this.db.outbox, act))
  }

  /** Takes one of the four acts above back; false where something has come to stand on it since. */
  async restore(written: undo.UserWrite): Promise<boolean> {
    try {
      return await this.db.write((manager) => undo.restoreUsers(manager, this.db.outbox, written))
    } catch (error) {
      if (isUniqueViolation(error) || readCode(error) === "last_main_contact") {
        return false
      }
      throw error
    }
  }

  async renewInvitation(act: Parameters<typeof invitations.renewInvitation>[2]): Promise<void> {
    await this.db.write((manager) => invitations.renewInvitation(manager, this.db.outbox, act))
  }

  async join(act: Parameters<typeof invitations.joinPlace>[2]) {
    return await this.db.write((manager) => invitations.joinPlace(manager, this.db.outbox, act))
  }

  async copyPerson(customerId: string): Promise<void> {
    await people.copyPerson(this.db.manager(), customerId)
  }

  /** Whose copies are old, as far as this call looks; the next one looks further. */
  async listOvertaken(input: { places: number }): Promise<string[]> {
    return await people.listOvertaken(this.db.manager(), input)
  }

  async detachCustomers(input: Parameters<typeof people.detachCustomers>[2]): Promise<people.DetachedCustomers> {
    return await this.db.write((manager) => people.detachCustomers(manager, this.db.outbox, input))
  }

  async attachCustomers(detached: people.DetachedCustomers, messageKeys: readonly string[]): Promise<void> {
    await this.db.write((manager) => people.attachCustomers(manager, this.db.outbox, detached, messageKeys))
  }

  async claimDraft(draft: Parameters<typeof drafts.claimDraft>[1]) {
    return await drafts.claimDraft(this.db.manager(), draft)
  }

  async noteDraftIdentity(identity: Parameters<typeof drafts.noteDraftIdentity>[1]): Promise<void> {
    await drafts.noteDraftIdentity(this.db.manager(), identity)
  }

  async releaseDraft(draftId: string): Promise<void> {
    await drafts.releaseDraft(this.db.manager(), draftId)
  }

  async takeOverDrafts(input: Parameters<typeof drafts.takeOverDrafts>[1]) {
    return await drafts.takeOverDrafts(this.db.manager(), input)
  }

  async isLoginBeingMade(asked: Parameters<typeof drafts.isLoginBeingMade>[1]): Promise<boolean> {
    return await drafts.isLoginBeingMade(this.db.manager(), asked)
  }

  async isUnusedLogin(customerId: string): Promise<boolean> {
    return await drafts.isUnusedLogin(this.db.manager(), customerId)
  }

  async deleteOutdatedDrafts(): Promise<void> {
    await drafts.deleteOutdatedDrafts(this.db.manager(), { days: DRAFT_RETENTION_DAYS })
  }

  /** Lets nobody else change who is in these companies and what they may do, until the transaction ends. */
  async holdCompanies(ids: readonly string[], manager: SqlEntityManager): Promise<void> {
    await lockCompanies(manager, ids)
  }

  /** Active places of a company with one of these roles, oldest first; in a transaction of the caller's, as it has left them. */
  async listPlacesWithRoles(
    input: Parameters<typeof listPlacesWithRoles>[1],
    manager = this.db.manager()
  ): Promise<PlaceRow[]> {
    return await listPlacesWithRoles(manager, input)
  }

  async listOwnRoles(manager = this.db.manager()): Promise<facts.GivableRole[]> {
    return await facts.listOwnRoles(manager)
  }

  async findInCompany(asked: Parameters<typeof facts.findInCompany>[1]) {
    return await facts.findInCompany(this.db.manager(), asked)
  }

  async listEmails(asked: Parameters<typeof facts.listEmails>[1]): Promise<string[]> {
    return await facts.listEmails(this.db.manager(), asked)
  }

  async isOnlyPlace(customerId: string): Promise<boolean> {
    return await facts.isOnlyPlace(this.db.manager(), customerId)
  }

  async replaceContacts(input: Parameters<typeof contacts.replaceContacts>[1]): Promise<void> {
    await this.db.write((manager) => contacts.replaceContacts(manager, input))
  }

  async retrieveContactsSyncedAt(companyId: string): Promise<Date | null> {
    return await contacts.retrieveContactsSyncedAt(this.db.manager(), companyId)
  }

  async listContacts(filter: Parameters<typeof contacts.listContacts>[1]) {
    return await contacts.listContacts(this.db.manager(), filter)
  }

  async retrieveContact(key: Parameters<typeof contacts.retrieveContact>[1]): Promise<contacts.ContactRow | null> {
    return await contacts.retrieveContact(this.db.manager(), key)
  }

  async listPlainUsers(filter: Parameters<typeof plainUsers.listPlainUsers>[1]) {
    return await plainUsers.listPlainUsers(this.db.manager(), filter)
  }

  async retrievePlainUser(
    key: Parameters<typeof plainUsers.retrievePlainUser>[1]
  ): Promise<plainUsers.PlainUserRow | null> {
    return await plainUsers.retrievePlainUser(this.db.manager(), key)
  }
}

function readCode(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : null
}
