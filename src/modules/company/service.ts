import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { DAL } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { parseOptions } from "../../options"
import { keepManager } from "../../database/keep-manager"
import { Outbox } from "../../outbox/outbox"
import type { OutboxMessage, OutboxOwner } from "../../outbox/types"
import { ActivationKeeper } from "./activation-keeper"
import { AddressKeeper } from "./address-keeper"
import { ApplicationKeeper } from "./application-keeper"
import { AttemptCounter } from "./attempts"
import { CartKeeper } from "./cart-keeper"
import { DelegationKeeper } from "./delegation-keeper"
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
import { createApplication } from "./store/application-store"
import type { NewApplication } from "./store/application-store"
import { noteErpContact } from "./store/erp-contact-note"
import type { ErpContactNote, NotedErpContact } from "./store/erp-contact-note"
import * as companies from "./store/company-store"
import * as lists from "./store/company-list"
import * as priceGroups from "./store/price-group-store"
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
 * Keeps companies and accounts; users, roles, orders and the like have keepers of their own. The statements stand in
 * `store/`, one file a noun; this class and the keepers only say which of them run in a transaction.
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
  /** Runs of activations. */
  readonly activations: ActivationKeeper
  /** Cases that an operator decides. */
  readonly applications: ApplicationKeeper
  /** Attempts and misses of activations and logins. */
  readonly attempts: AttemptCounter
  /** Adds and changes users, and keeps the ERP's contacts. */
  readonly users: UserRegister
  /** The companies' address books. */
  readonly addresses: AddressKeeper
  /** Sessions and e-mail of a person's login. */
  readonly logins: LoginRegister
  /** Which companies carts belong to, and what their orders are to carry. */
  readonly carts: CartKeeper
  /** For whom users act. */
  readonly delegations: DelegationKeeper
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
    this.activations = new ActivationKeeper(transactions)
    this.applications = new ApplicationKeeper(transactions)
    this.users = new UserRegister(transactions)
    this.addresses = new AddressKeeper(transactions)
    this.carts = new CartKeeper(transactions)
    this.delegations = new DelegationKeeper(transactions)
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
    application: NewApplication | null
    messages: readonly OutboxMessage[]
  }): Promise<boolean> {
    return await this.write_(async (manager) => {
      const changed = await accounts.setLocked(manager, input)
      if (changed) {
        if (input.application) {
          await createApplication(manager, input.application)
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

  /** Deletes what counts no longer: attempts whose time is over, and runs that came to nothing a week ago. */
  async clearOutdated(): Promise<void> {
    await selectRows(this.manager_(), `delete from cc_attempt where expire < ?`, [Date.now()])
    await this.activations.deleteOutdated({ days: RUN_RETENTION_DAYS })
    await this.logins.deleteOutdatedEmailChanges({ days: RUN_RETENTION_DAYS })
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

  async listPriceGroups(input: Parameters<typeof prices.listPriceGroups>[1]): Promise<prices.PriceGroups> {
    return await prices.listPriceGroups(this.manager_(), input)
  }

  protected async write_<T>(work: (manager: SqlEntityManager) => Promise<T>): Promise<T> {
    const result: T = await this.baseRepository_.transaction<SqlEntityManager>(work)
    return result
  }
}
