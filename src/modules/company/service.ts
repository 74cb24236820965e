import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { DAL } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { parseOptions } from "../../options"
import { keepManager } from "../../database/keep-manager"
import { Outbox } from "../../outbox/outbox"
import type { OutboxMessage, OutboxOwner } from "../../outbox/types"
import { AddressKeeper } from "./address-keeper"
import { AttemptCounter } from "./attempts"
import { LoginRegister } from "./login-register"
import { OrderKeeper } from "./order-keeper"
import { OrderReader } from "./order-reader"
import { AccessSetting } from "./models/access-setting"
import { Activation } from "./models/activation"
import { Application } from "./models/application"
import { BusinessAccount } from "./models/business-account"
import { BusinessUser } from "./models/business-user"
import { BusinessUserRole } from "./models/business-user-role"
import { Company } from "./models/company"
import { CompanyAddress } from "./models/company-address"
import { DelegateGrant } from "./models/delegate-grant"
import { ErpContactRecord } from "./models/erp-contact"
import { Role } from "./models/role"
import { RightKeeper } from "./right-keeper"
import { RoleKeeper } from "./role-keeper"
import * as accounts from "./store/account-store"
import * as activations from "./store/activation-store"
import * as applications from "./store/application-store"
import * as carts from "./store/cart-store"
import { noteErpContact } from "./store/erp-contact-note"
import type { ErpContactNote, NotedErpContact } from "./store/erp-contact-note"
import * as companies from "./store/company-store"
import * as lists from "./store/company-list"
import * as priceGroups from "./store/price-group-store"
import * as delegations from "./store/delegation-store"
import * as orders from "./store/order-store"
import * as prices from "./store/price-store"
import { selectRows } from "../../database/sql"
import { findAccountByEmail, isEmailTaken, listLoginSpellings } from "./store/taken-email"
import * as users from "./store/user-list"
import { writeAndTell } from "../../database/transactions"
import type { Transactions } from "../../database/transactions"
import { UserRegister } from "./user-register"

interface Dependencies {
  baseRepository: DAL.RepositoryService
  [key: string]: unknown
}

export const COMPANY_OUTBOX_TABLE = "cc_outbox"

/** What was refused is told by the audit; the run itself only serves for looking into trouble. */
const RUN_RETENTION_DAYS = 7

/**
 * Keeps companies, their users, roles, accounts, activations and applications.
 * The statements stand in `store/`, one file a noun; this class only says
 * which of them run in a transaction.
 */
export default class CompanyModuleService
  extends MedusaService({
    Company,
    BusinessUser,
    BusinessAccount,
    BusinessUserRole,
    Role,
    AccessSetting,
    DelegateGrant,
    ErpContactRecord,
    CompanyAddress,
    Activation,
    Application,
  })
  implements OutboxOwner
{
  readonly outbox: Outbox
  /** Attempts and misses of activations and logins. */
  readonly attempts: AttemptCounter
  /** Adds and changes users, and keeps the ERP's contacts. */
  readonly users: UserRegister
  /** The companies' address books. */
  readonly addresses: AddressKeeper
  /** Sessions and e-mail of a person's login. */
  readonly logins: LoginRegister
  /** Orders as companies see them. */
  readonly orders: OrderReader
  /** Writes down orders, and what became of them in the ERP. */
  readonly orderBook: OrderKeeper
  /** Roles of the operator's own. */
  readonly roles: RoleKeeper
  /** Rights of companies and users, and whom users may act for. */
  readonly rights: RightKeeper
  protected readonly baseRepository_: DAL.RepositoryService
  /** For statements outside of a transaction. */
  protected readonly manager_: () => SqlEntityManager
  protected readonly transactions_: Transactions

  constructor(dependencies: Dependencies, written: unknown) {
    super(dependencies)
    const options = parseOptions(written)
    this.baseRepository_ = dependencies.baseRepository
    this.manager_ = keepManager<SqlEntityManager>(dependencies.baseRepository)
    this.outbox = new Outbox(COMPANY_OUTBOX_TABLE, dependencies.baseRepository)
    const transactions = { manager: this.manager_, write: this.write_.bind(this), outbox: this.outbox }
    this.transactions_ = transactions
    this.users = new UserRegister(transactions)
    this.addresses = new AddressKeeper(transactions)
    this.orders = new OrderReader(transactions)
    this.orderBook = new OrderKeeper(transactions)
    this.roles = new RoleKeeper(transactions)
    this.rights = new RightKeeper(transactions)
    this.logins = new LoginRegister(transactions)
    this.attempts = new AttemptCounter(this.manager_(), {
      ...options.activation,
      ...options.login,
      missesPerLogin: options.login.missesPerAddress,
    })
  }

  async claimActivation(claim: activations.ActivationClaim): Promise<activations.ClaimResult> {
    return await activations.claimActivation(this.manager_(), claim)
  }

  async noteIdentity(identity: { activationId: string; authIdentityId: string }): Promise<void> {
    await activations.noteIdentity(this.manager_(), identity)
  }

  async notePriceGroup(group: Parameters<typeof activations.notePriceGroup>[1]): Promise<void> {
    await activations.notePriceGroup(this.manager_(), group)
  }

  async refuseActivation(refusal: Parameters<typeof activations.refuseActivation>[2]): Promise<void> {
    await this.write_((manager) => activations.refuseActivation(manager, this.outbox, refusal))
  }

  async commitActivation(commit: activations.ActivationCommit): Promise<activations.CommittedActivation> {
    return await this.write_((manager) => activations.commitActivation(manager, this.outbox, commit))
  }

  async revertActivation(revert: Parameters<typeof activations.revertActivation>[2]): Promise<void> {
    await this.write_((manager) => activations.revertActivation(manager, this.outbox, revert))
  }

  async releaseClaim(activationId: string): Promise<void> {
    await activations.releaseClaim(this.manager_(), activationId)
  }

  async takeOverUnfinished(input: Parameters<typeof activations.takeOverUnfinished>[1]) {
    return await activations.takeOverUnfinished(this.manager_(), input)
  }

  async findRepeat(input: Parameters<typeof activations.findRepeat>[1]) {
    return await activations.findRepeat(this.manager_(), input)
  }

  async retrieveAccess(customerId: string, what?: { withPriceGroups: boolean }): Promise<accounts.AccessState> {
    return await accounts.retrieveAccess(this.manager_(), customerId, what)
  }

  async retrieveAccount(customerId: string): Promise<accounts.AccountState | null> {
    return await accounts.retrieveAccount(this.manager_(), customerId)
  }

  async listPlaces(customerId: string): Promise<accounts.PlaceRow[]> {
    return await accounts.listPlaces(this.manager_(), customerId)
  }

  async retrievePlace(businessUserId: string): Promise<accounts.PlaceRow | null> {
    return await accounts.retrievePlace(this.manager_(), businessUserId)
  }

  async listPlacesById(businessUserIds: readonly string[]): Promise<accounts.PlaceRow[]> {
    return await accounts.listPlacesById(this.manager_(), businessUserIds)
  }

  /** Notes what became of a user's contact in the ERP; it is told only where this call changed something. */
  async noteErpContact(
    note: ErpContactNote,
    tell: (noted: NotedErpContact) => readonly OutboxMessage[]
  ): Promise<void> {
    await writeAndTell(this.transactions_, (manager) => noteErpContact(manager, note), tell)
  }

  async recordLogin(customerId: string): Promise<void> {
    await accounts.recordLogin(this.manager_(), customerId)
  }

  async confirmEmail(customerId: string): Promise<boolean> {
    return await accounts.confirmEmail(this.manager_(), customerId)
  }

  async findCustomerByUserName(userName: string): Promise<string | null> {
    return await accounts.findCustomerByUserName(this.manager_(), userName)
  }

  async listActiveMainContacts(companyId: string) {
    return await accounts.listActiveMainContacts(this.manager_(), companyId)
  }

  async findEmailHolder(input: Parameters<typeof accounts.findEmailHolder>[1]): Promise<string | null> {
    return await accounts.findEmailHolder(this.manager_(), input)
  }

  /** Locks or unlocks an account; the messages are written only where this call changed it. */
  async setLocked(input: {
    customerId: string
    locked: boolean
    application: applications.NewApplication | null
    messages: readonly OutboxMessage[]
  }): Promise<boolean> {
    return await this.write_(async (manager) => {
      const changed = await accounts.setLocked(manager, input)
      if (changed) {
        if (input.application) {
          await applications.createApplication(manager, input.application)
        }
        await this.outbox.write(input.messages, { transactionManager: manager })
      }
      return changed
    })
  }

  async refreshCompanies(input: Parameters<typeof companies.refreshCompanies>[1]): Promise<{ id: string }[]> {
    return await this.write_((manager) => companies.refreshCompanies(manager, input))
  }

  async updateCompany(update: companies.CompanyUpdate & { messages: readonly OutboxMessage[] }) {
    return await this.write_(async (manager) => {
      const updated = await companies.updateCompany(manager, update)
      if (updated) {
        await this.outbox.write(update.messages, { transactionManager: manager })
      }
      return updated
    })
  }

  async retrieveCompanyRow(id: string): Promise<companies.CompanyRecord | null> {
    return await companies.retrieveCompany(this.manager_(), { id })
  }

  async findCompanyByNumber(customerNumber: string): Promise<companies.CompanyRecord | null> {
    return await companies.retrieveCompany(this.manager_(), { customerNumber })
  }

  async listMemberIds(input: Parameters<typeof priceGroups.listMemberIds>[1]): Promise<string[]> {
    return await priceGroups.listMemberIds(this.manager_(), input)
  }

  async listGroupHolders(input: Parameters<typeof priceGroups.listGroupHolders>[1]): Promise<string[]> {
    return await priceGroups.listGroupHolders(this.manager_(), input)
  }

  async listCompanyRows(filter: lists.CompanyListFilter) {
    return await lists.listCompanyRows(this.manager_(), filter)
  }

  async listUserRows(filter: users.UserListFilter) {
    return await users.listUserRows(this.manager_(), filter)
  }

  async listUserNames(input: Parameters<typeof users.listUserNames>[1]): Promise<users.UserName[]> {
    return await users.listUserNames(this.manager_(), input)
  }

  /** Opens a case, or keeps what is new beside the open one; the messages go with a new one only. */
  async openApplication(application: applications.NewApplication, messages: readonly OutboxMessage[]): Promise<boolean> {
    return await this.write_(async (manager) => {
      const created = await applications.createApplication(manager, application)
      if (created) {
        await this.outbox.write(messages, { transactionManager: manager })
      }
      return created
    })
  }

  async listApplicationRows(filter: Parameters<typeof applications.listApplications>[1]) {
    return await applications.listApplications(this.manager_(), filter)
  }

  async retrieveApplicationRow(id: string) {
    return await applications.retrieveApplication(this.manager_(), id)
  }

  /** Decides an open case; null where somebody else did, or where there is none. */
  async decideApplication(
    decision: Parameters<typeof applications.decideApplication>[1],
    tell: (row: applications.ApplicationRow) => readonly OutboxMessage[]
  ): Promise<applications.ApplicationRow | null> {
    return await this.write_(async (manager) => {
      const row = await applications.decideApplication(manager, decision)
      if (row) {
        await this.outbox.write(tell(row), { transactionManager: manager })
      }
      return row
    })
  }

  /** Deletes what counts no longer: attempts whose time is over, and runs that came to nothing a week ago. */
  async clearOutdated(): Promise<void> {
    await selectRows(this.manager_(), `delete from cc_attempt where expire < ?`, [Date.now()])
    await activations.deleteOutdatedRuns(this.manager_(), { days: RUN_RETENTION_DAYS })
    await this.logins.deleteOutdatedEmailChanges({ days: RUN_RETENTION_DAYS })
  }

  async isReleased(input: Parameters<typeof applications.isReleased>[1]): Promise<boolean> {
    return await applications.isReleased(this.manager_(), input)
  }

  async findCart(input: Parameters<typeof carts.findCart>[1]): Promise<carts.CartFacts | null> {
    return await carts.findCart(this.manager_(), input)
  }

  async isEmailOfBusinessUser(email: string): Promise<boolean> {
    return await carts.isEmailOfBusinessUser(this.manager_(), email)
  }

  async isEmailTaken(asked: Parameters<typeof isEmailTaken>[1]): Promise<boolean> {
    return await isEmailTaken(this.manager_(), asked)
  }

  async listLoginSpellings(asked: Parameters<typeof listLoginSpellings>[1]): Promise<string[]> {
    return await listLoginSpellings(this.manager_(), asked)
  }

  async findAccountByEmail(email: string): Promise<string | null> {
    return await findAccountByEmail(this.manager_(), email)
  }

  async bindCart(binding: carts.NewCartBinding): Promise<carts.CartBinding | null> {
    return await carts.bindCart(this.manager_(), binding)
  }

  async setCartPriced(input: Parameters<typeof carts.setCartPriced>[1]): Promise<void> {
    await carts.setCartPriced(this.manager_(), input)
  }

  async setCartUnpriced(cartId: string): Promise<void> {
    await carts.setCartUnpriced(this.manager_(), cartId)
  }

  async setCartDetails(input: Parameters<typeof carts.setCartDetails>[1]): Promise<boolean> {
    return await carts.setCartDetails(this.manager_(), input)
  }

  async noteCartBooking(input: carts.CartBooking): Promise<void> {
    await carts.noteCartBooking(this.manager_(), input)
  }

  async touchCart(cart: Parameters<typeof carts.touchCart>[1]): Promise<void> {
    await carts.touchCart(this.manager_(), cart)
  }

  /** The company that an order was placed in, as it is written down; null where it is not. */
  async findOrderCompany(orderId: string): Promise<orders.OrderCompany | null> {
    return await orders.findOrderCompany(this.manager_(), orderId)
  }

  async listPriceGroups(input: Parameters<typeof prices.listPriceGroups>[1]): Promise<prices.PriceGroups> {
    return await prices.listPriceGroups(this.manager_(), input)
  }

  async findCartPricing(cartId: string) {
    return await prices.findCartPricing(this.manager_(), cartId)
  }

  async retrieveDelegation(businessUserId: string): Promise<delegations.DelegationRow | null> {
    return await delegations.retrieveDelegation(this.manager_(), businessUserId)
  }

  async startDelegation(delegation: delegations.NewDelegation, messages: readonly OutboxMessage[]): Promise<void> {
    await this.write_(async (manager) => {
      await delegations.startDelegation(manager, delegation)
      await this.outbox.write(messages, { transactionManager: manager })
    })
  }

  /** Ends what is going on and tells of it; null where nothing is. */
  async endDelegation(
    businessUserId: string,
    tell: (ended: { customer_number: string; name: string; started_at: Date }) => OutboxMessage
  ) {
    return await writeAndTell(
      this.transactions_,
      (manager) => delegations.endDelegation(manager, businessUserId),
      (ended) => [tell(ended)]
    )
  }

  protected async write_<T>(work: (manager: SqlEntityManager) => Promise<T>): Promise<T> {
    const result: T = await this.baseRepository_.transaction<SqlEntityManager>(work)
    return result
  }
}
