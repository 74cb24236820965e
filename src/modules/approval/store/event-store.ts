import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import type { ApprovalFailureCode, LineChange, RequestAuthor } from "../types"
import { nameSql } from "./request-rows"

export type RequestEventKind =
  | "requested"
  | "commented"
  | "edited"
  | "approved"
  | "released"
  | "rejected"
  | "withdrawn"
  | "changed"
  | "ordered"
  | "failed"
  | "expired"

/** One step of a request's life. */
export interface RequestEventRow {
  id: string
  kind: RequestEventKind
  author_id: string | null
  author_name: string | null
  /** Whom the author stood in for; null where they acted for themselves. */
  for_id: string | null
  for_name: string | null
  text: string | null
  failure_code: ApprovalFailureCode | null
  /** What was lowered; null where the step lowered nothing. */
  lines: LineChange[] | null
  /** In which tier it was approved, from 0; null where there is one for all. */
  tier: number | null
  created_at: Date
}

export interface NewEvent {
  requestId: string
  kind: RequestEventKind
  author: RequestAuthor | null
  text?: string | null | undefined
  failureCode?: ApprovalFailureCode | undefined
  lines?: readonly LineChange[] | undefined
  tier?: number | null | undefined
}

export async function addEvent(manager: SqlEntityManager, event: NewEvent): Promise<string> {
  const [row] = await selectRows<{ id: string }>(
    manager,
    `insert into cc_approval_event (request_id, kind, author_id, author_customer_id, for_id, text, failure_code, lines, tier) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
     returning id::text as id`,
    [
      event.requestId,
      event.kind,
      event.author?.businessUserId ?? null,
      event.author?.customerId ?? null,
      event.author?.forId ?? null,
      event.text ?? null,
      event.failureCode ?? null,
      event.lines ? JSON.stringify(event.lines) : null,
      event.tier ?? null,
    ]
  )
  return row?.id ?? ""
}

/** Takes back what an act that was undone had written. */
export async function removeEvent(manager: SqlEntityManager, id: string): Promise<void> {
  await selectRows(manager, `delete from cc_approval_event where id = ?::bigint`, [id])
}

export async function countComments(manager: SqlEntityManager, requestId: string): Promise<number> {
  const [row] = await selectRows<{ count: number }>(
    manager,
    `select count(*)::int as count from cc_approval_event where request_id = ? and text is not null`,
    [requestId]
  )
  return row?.count ?? 0
}

/** Oldest first. */
export async function listEvents(manager: SqlEntityManager, requestId: string): Promise<RequestEventRow[]> {
  return await selectRows<RequestEventRow>(
    manager,
    `select e.id::text as id, e.kind, e.author_id, ${nameSql("u")} as author_name, e.for_id, ${nameSql("f")} as for_name, e.text, e.failure_code, e.lines, e.tier, e.created_at
     from cc_approval_event e left join cc_business_user u on u.id = e.author_id left join cc_business_user f on f.id = e.for_id
     where e.request_id = ? order by e.id`,
    [requestId]
  )
}
