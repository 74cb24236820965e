import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { ListRequest, SortKeys } from "../../../database/choose-rows"
import { selectPage } from "../../../database/list-page"
import type { ListPage } from "../../../database/list-page"
import { waitingStatuses } from "../rules/request-states"
import type { RequestStatus } from "../rules/request-states"
import { listedColumns, listedTables } from "./request-rows"
import type { ListedRequest } from "./request-rows"
import { deciderCte, decidesSql, renderDeciders } from "./tier-sql"
import type { DeciderRow } from "./tier-sql"

export interface RequestListFilter extends ListRequest {
  /** Left out: of all companies. */
  companyId?: string | undefined
  status?: RequestStatus | undefined
  /** Of this user only. */
  businessUserId?: string | undefined
  /** The list of `businessUserId` itself, without what they took off it. */
  isOwnList?: boolean | undefined
  /** Those that wait for a decision only; and not of these users. */
  waiting?: { exceptOf: readonly string[]; decider?: WaitingDecider | undefined } | undefined
}

/** Those alone that are in a tier in which this one decides, of all who hold the permission in the company. */
interface WaitingDecider {
  businessUserId: string
  deciders: readonly DeciderRow[]
}

const sortKeys: SortKeys = {
  created_at: { sql: "r.created_at", type: "timestamptz" },
  amount: { sql: "r.amount", type: "numeric" },
}

/** Literals, so that the partial index is found whatever the parameters are. */
export const waitingSql = `r.status in (${waitingStatuses.map((status) => `'${status}'`).join(", ")})`

/** Requests of one company or of all; each filter has an index that comes in the list's order. */
export async function listRequests(
  manager: SqlEntityManager,
  filter: RequestListFilter
): Promise<ListPage<ListedRequest>> {
  const conditions = ["true"]
  const parameters: unknown[] = []
  const add = (sql: string, ...values: unknown[]): void => {
    conditions.push(sql)
    parameters.push(...values)
  }
  // a place lies in one company: without it, the own list is counted by its index alone
  if (filter.companyId !== undefined && !filter.isOwnList) {
    add("r.company_id = ?", filter.companyId)
  }
  if (filter.status) {
    add("r.status = ?", filter.status)
  }
  if (filter.businessUserId !== undefined) {
    add("r.business_user_id = ?", filter.businessUserId)
  }
  if (filter.isOwnList) {
    add("r.removed_at is null")
  }
  if (filter.waiting) {
    add(waitingSql)
    for (const buyerId of filter.waiting.exceptOf) {
      add("r.business_user_id <> ?", buyerId)
    }
    const { decider } = filter.waiting
    if (decider) {
      // most have no tiers, and are not looked into
      add(
        `(r.open_slots is null or exists (with ${deciderCte} select 1 from decider d where d.id = ? and ${decidesSql}))`,
        renderDeciders(decider.deciders),
        decider.businessUserId
      )
    }
  }
  return await selectPage<ListedRequest>(
    manager,
    {
      columns: listedColumns,
      tables: `(${listedTables})`,
      from: `cc_approval_request r where ${conditions.join(" and ")}`,
      parameters,
      sortKeys,
      id: "r.id",
    },
    filter
  )
}
