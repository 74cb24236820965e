import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { DAL } from "@medusajs/framework/types"
import type { ListPage } from "../../database/list-page"
import { keepManager } from "../../database/keep-manager"
import { Outbox } from "../../outbox/outbox"
import type { OutboxMessage, OutboxOwner } from "../../outbox/types"
import type { Transactions } from "../../database/transactions"
import { CeilingKeeper } from "./ceiling-keeper"
import { DeputyKeeper } from "./deputy-keeper"
import { EditKeeper } from "./edit-keeper"
import { approvalRefusal } from "./errors"
import { APPROVAL_OUTBOX_TABLE } from "./outbox-table"
import { ApprovalNotices } from "./notices"
import { RuleKeeper } from "./rule-keeper"
import { SettingsKeeper } from "./settings-keeper"
import { approveTier } from "./rules/approve-tier"
import type { TierApproval } from "./rules/approve-tier"
import { findTransition, refusalOf } from "./rules/request-states"
import { listBuyers } from "./store/buyer-list"
import type { BuyerRow } from "./store/buyer-list"
import { settleEdit } from "./store/edit-store"
import { erasePersonal } from "./store/erase-store"
import type { PersonsToErase } from "./store/erase-store"
import * as events from "./store/event-store"
import * as ordering from "./store/ordering"
import { listRequests } from "./store/request-list"
import type { RequestListFilter } from "./store/request-list"
import type { DetailedRequest, ListedRequest, RequestRow } from "./store/request-rows"
import { findReleasedOfOrder, listReleased } from "./store/released"
import type { SettledRelease } from "./store/released"
import * as requests from "./store/request-store"
import { listUndecided } from "./store/undecided"
import { writeTier } from "./store/tier-store"
import type { Slot } from "./rule-types"
import type { NewRequest, RequestAuthor } from "./types"

interface Dependencies {
  baseRepository: DAL.RepositoryService
}

/** More than people write; it bounds what one page has to show. */
const MOST_COMMENTS = 200

/** One act on a request, and what it made of it. */
export interface MovedRequest {
  before: RequestRow
  after: RequestRow
  /** Of the step of its life; null where nothing changed. */
  eventId: string | null
}

/** An approval of a request that has tiers; left out, it counts for all that its tier needs. */
interface TierInput {
  /** In which tier the approver believed it to be. */
  tier?: number | undefined
  /** Which approvals of it the approver can give. */
  fills?: ((slot: Slot) => boolean) | undefined
}

/** Which step of its life a move writes; taking it off a list writes none. */
const kinds = {
  approve: "approved",
  reject: "rejected",
  withdraw: "withdrawn",
  change: "changed",
  remove: null,
  release: "released",
  order: "ordered",
  fail: "failed",
  expire: "expired",
} as const

/** Keeps requests and their life; every move goes by the one table of states, under the request's lock. */
export default class ApprovalModuleService implements OutboxOwner {
  readonly outbox: Outbox
  readonly edits: EditKeeper
  /** Who heard of which request. */
  readonly notices: ApprovalNotices
  /** What companies have set. */
  readonly settings: SettingsKeeper
  /** Up to what each may approve. */
  readonly ceilings: CeilingKeeper
  /** Who decides for whom. */
  readonly deputies: DeputyKeeper
  /** What asks for approvals beyond budgets. */
  readonly rules: RuleKeeper
  protected readonly baseRepository_: DAL.RepositoryService
  /** For statements outside of a transaction. */
  protected readonly manager_: () => SqlEntityManager

  constructor({ baseRepository }: Dependencies) {
    this.baseRepository_ = baseRepository
    this.manager_ = keepManager<SqlEntityManager>(baseRepository)
    this.outbox = new Outbox(APPROVAL_OUTBOX_TABLE, baseRepository)
    const transactions: Transactions = { manager: this.manager_, write: this.write_.bind(this), outbox: this.outbox }
    this.edits = new EditKeeper(transactions)
    this.notices = new ApprovalNotices(transactions)
    this.settings = new SettingsKeeper(transactions)
    this.ceilings = new CeilingKeeper(transactions)
    this.deputies = new DeputyKeeper(transactions)
    this.rules = new RuleKeeper(transactions)
  }

  /** Who has asked in a company, by name. */
  async listBuyers(input: { companyId: string; q: string | undefined; limit: number }): Promise<BuyerRow[]> {
    return await listBuyers(this.manager_(), input)
  }

  /** Empties comments and names of people who are gone; the figures stay (E5). @returns how many rows lost something */
  async erasePersonal(who: PersonsToErase): Promise<number> {
    return await this.write_((manager) => erasePersonal(manager, who))
  }

  /** @throws `cart_awaiting_approval` where the cart waits with another request */
  async create(request: NewRequest, tell: (created: RequestRow) => readonly OutboxMessage[]): Promise<RequestRow> {
    return await this.write_(async (manager) => {
      const created = await requests.addRequest(manager, request)
      const author = { businessUserId: request.businessUserId, customerId: request.customerId }
      await events.addEvent(manager, { requestId: created.id, kind: "requested", author, text: request.comment })
      await this.outbox.write(tell(created), { transactionManager: manager })
      return created
    })
  }

  /** Takes a request away that nobody has acted on yet; null where somebody has. */
  async discard(id: string, tell: (discarded: RequestRow) => readonly OutboxMessage[]): Promise<RequestRow | null> {
    return await this.write_(async (manager) => {
      const discarded = await requests.discardRequest(manager, id)
      if (discarded) {
        await this.outbox.write(tell(discarded), { transactionManager: manager })
      }
      return discarded
    })
  }

  /**
   * Moves a request on, by the table of states; of several at once one wins. An approval that is not the last that its tiers need
   * leaves it open (C7).
   *
   * @param input.version where it is given, of the request as the caller saw it
   * @param judge looks at the locked request before anything is written, and throws what is against it
   * @throws `not_found`, `approval_already_decided`, `approval_in_process`, `changed_meanwhile` while an approver edits it
   */
  async move(
    input: requests.MoveInput & TierInput & { text?: string | null; version?: number },
    tell: (moved: MovedRequest) => readonly OutboxMessage[],
    judge?: (locked: RequestRow) => void
  ): Promise<MovedRequest> {
    return await this.write_(async (manager) => {
      const before = await requests.lockRequest(manager, input.id)
      if (!before) {
        throw approvalRefusal("not_found")
      }
      const transition = findTransition(before.status, input.move)
      if (!transition) {
        throw approvalRefusal(refusalOf(before.status, input.move))
      }
      if (input.version !== undefined && input.version !== before.version) {
        throw approvalRefusal("changed_meanwhile")
      }
      await settleEdit(manager, before)
      judge?.(before)
      // the basket is back already
      if (input.move === "change" && !before.cart_frozen) {
        return { before, after: before, eventId: null }
      }
      const approval = judgeApproval(before, input)
      let after = approval ? await writeTier(manager, { id: input.id, approval }) : before
      if (approval?.outcome !== "goes_on") {
        after = await requests.writeMove(manager, input, transition)
      }
      const kind = kinds[input.move]
      const eventId =
        kind &&
        (await events.addEvent(manager, {
          requestId: input.id,
          kind,
          author: input.author,
          text: input.text,
          failureCode: input.failure?.code,
          tier: approval && before.tier,
        }))
      const moved = { before, after, eventId }
      await this.outbox.write(tell(moved), { transactionManager: manager })
      return moved
    })
  }

  /** Undoes a move, because a shop's own hook failed; null where the request went on since. */
  async takeBack(
    { before, after, eventId }: MovedRequest,
    tell: (restored: RequestRow) => readonly OutboxMessage[]
  ): Promise<RequestRow | null> {
    return await this.write_(async (manager) => {
      const restored = await requests.restoreRequest(manager, { before, after })
      if (restored) {
        if (eventId !== null) {
          await events.removeEvent(manager, eventId)
        }
        await this.outbox.write(tell(restored), { transactionManager: manager })
      }
      return restored
    })
  }

  /** @throws `not_found`, `approval_comments_full` */
  async comment(
    { id, author, text }: { id: string; author: RequestAuthor; text: string },
    tell: (commented: { request: RequestRow; eventId: string }) => readonly OutboxMessage[]
  ): Promise<void> {
    await this.write_(async (manager) => {
      const request = await requests.lockRequest(manager, id)
      if (!request) {
        throw approvalRefusal("not_found")
      }
      if ((await events.countComments(manager, id)) >= MOST_COMMENTS) {
        throw approvalRefusal("approval_comments_full")
      }
      const eventId = await events.addEvent(manager, { requestId: id, kind: "commented", author, text })
      await this.outbox.write(tell({ request, eventId }), { transactionManager: manager })
    })
  }

  /** Null for one that does not exist, or is another company's where one is named. */
  async find(key: { id: string; companyId?: string | undefined }): Promise<DetailedRequest | null> {
    return await requests.findRequest(this.manager_(), key)
  }

  /** The request that a cart waits with. */
  async findOfCart(cartId: string): Promise<RequestRow | null> {
    return await requests.findRequestOfCart(this.manager_(), cartId)
  }

  async list(filter: RequestListFilter): Promise<ListPage<ListedRequest>> {
    return await listRequests(this.manager_(), filter)
  }

  /** Oldest first. */
  async listEvents(requestId: string): Promise<events.RequestEventRow[]> {
    return await events.listEvents(this.manager_(), requestId)
  }

  /** Lets one caller order an approved request; null for everybody else meanwhile. */
  async claimOrdering(input: { id: string; leaseSeconds: number }): Promise<RequestRow | null> {
    return await ordering.claimOrdering(this.manager_(), input)
  }

  async listStalled(input: { olderThanSeconds: number; limit: number }): Promise<RequestRow[]> {
    return await ordering.listStalled(this.manager_(), input)
  }

  /** Requests that nobody has decided about for as long as their companies' settings say; a bounded number. */
  async listUndecided(input: { shopDays: number; at: Date; limit: number }): Promise<RequestRow[]> {
    return await listUndecided(this.manager_(), input)
  }

  /** Released ones that their buyer has ordered, or has not by the day; a bounded number. */
  async listReleased(input: { placedAfterSeconds: number; limit: number }): Promise<SettledRelease[]> {
    return await listReleased(this.manager_(), input)
  }

  /** The released request that an order came of. */
  async findReleasedOfOrder(orderId: string): Promise<RequestRow | null> {
    return await findReleasedOfOrder(this.manager_(), orderId)
  }

  async hasOrderWithoutCart(input: { customerId: string; since: Date }): Promise<boolean> {
    return await ordering.hasOrderWithoutCart(this.manager_(), input)
  }

  /** What came of a cart by now. */
  async findOrderOfCart(cartId: string): Promise<ordering.OrderOfCart | null> {
    return await ordering.findOrderOfCart(this.manager_(), cartId)
  }

  /** Messages that come of others, under keys of their own. */
  async tell(messages: readonly OutboxMessage[]): Promise<void> {
    await this.write_(async (manager) => await this.outbox.write(messages, { transactionManager: manager }))
  }

  protected async write_<T>(work: (manager: SqlEntityManager) => Promise<T>): Promise<T> {
    const result: T = await this.baseRepository_.transaction<SqlEntityManager>(work)
    return result
  }
}

/**
 * What an approval does to the tiers of an open request; null where there are none, or it is no such approval.
 *
 * @throws `approval_already_decided` where somebody else was quicker in this tier
 */
function judgeApproval(
  before: RequestRow,
  { move, author, tier = before.tier, fills = () => true }: requests.MoveInput & TierInput
): Exclude<TierApproval, { outcome: "none" }> | null {
  const { tiers } = before
  if ((move !== "approve" && move !== "reject") || before.status !== "open" || !tiers) {
    return null
  }
  if (tier !== before.tier) {
    throw approvalRefusal("approval_already_decided")
  }
  if (move === "reject") {
    return null
  }
  const approval = approveTier({ tiers, tier: before.tier }, { fills, byId: author?.businessUserId ?? "", at: new Date() })
  if (approval.outcome === "none") {
    throw approvalRefusal("approval_already_decided")
  }
  return approval
}
