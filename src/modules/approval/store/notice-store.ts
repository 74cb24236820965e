import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import { waitingSql } from "./request-list"
import { listedColumns, listedTables } from "./request-rows"
import type { ListedRequest } from "./request-rows"
import { deciderCte, fillsSql, hearsSql, openSlotsSql, renderDeciders } from "./tier-sql"
import type { DeciderRow } from "./tier-sql"

/** How somebody wants to hear of requests: a mail for each as it comes, or one a day with all of them. */
export type ApprovalMailMode = "at_once" | "daily"

/** Of notices `n` the ones that count for the request `r`: whoever was asked in a tier that is over is asked anew in the next. */
const ofTier = "n.request_id = r.id and n.tier = r.tier"

/** Whom a request is put to, and in which tier of it. */
export interface NewNotices {
  requestId: string
  tier: number
  businessUserIds: readonly string[]
}

/** Notes whom a request is put to; a person who was noted in this tier before is left as they are. @returns who is new, and whether to be told at once */
export async function addNotices(
  manager: SqlEntityManager,
  { requestId, tier, businessUserIds }: NewNotices
): Promise<{ business_user_id: string; told: boolean }[]> {
  return await selectRows<{ business_user_id: string; told: boolean }>(
    manager,
    `insert into cc_approval_notice (request_id, tier, business_user_id, told_at)
     select ?, ?, u.id, case when coalesce(p.mode, 'at_once') = 'at_once' then now() end
     from jsonb_array_elements_text(?::jsonb) as u (id)
     left join cc_approval_mail_preference p on p.business_user_id = u.id
     on conflict do nothing returning business_user_id, told_at is not null as told`,
    [requestId, tier, JSON.stringify(businessUserIds)]
  )
}

/** Companies with requests that wait for a decision, in order of their ids. */
export async function listWaitingCompanies(
  manager: SqlEntityManager,
  { after, limit }: { after: string; limit: number }
): Promise<string[]> {
  const rows = await selectRows<{ company_id: string }>(
    manager,
    `select r.company_id from cc_approval_request r where ${waitingSql} and r.company_id > ?
     group by r.company_id order by r.company_id limit ?`,
    [after, limit]
  )
  return rows.map(({ company_id }) => company_id)
}

/**
 * Requests of some companies with an approval that is open and was put to nobody who can give it now, in order of their ids.
 * `deciders` are all who hold the permission in these companies. An absent one has not heard, nor one above whose ceiling it is; in another currency
 * that cannot be told here.
 */
export async function listUnheard(
  manager: SqlEntityManager,
  input: {
    companyIds: readonly string[]
    deciders: readonly DeciderRow[]
    after: string
    limit: number
  }
): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    manager,
    `with ${deciderCte}
     select r.id from cc_approval_request r
     where ${waitingSql} and r.company_id in (select jsonb_array_elements_text(?::jsonb)) and r.id > ?
       and exists (select 1 from ${openSlotsSql}
         where not exists (select 1 from cc_approval_notice n join decider d on d.id = n.business_user_id
           where ${ofTier} and ${hearsSql} and ${fillsSql}))
     order by r.id limit ?`,
    [
      renderDeciders(input.deciders),
      JSON.stringify(input.companyIds),
      input.after,
      input.limit,
    ]
  )
  return rows.map(({ id }) => id)
}

/** Requests that an absent person was asked for, and whose deputy was not, by pages in order of their ids; of the deputy's own there are none. */
export async function listUnheardByDeputies(
  manager: SqlEntityManager,
  input: {
    standIns: readonly { absentId: string; deputyId: string; companyId: string }[]
    after: string
    limit: number
  }
): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    manager,
    `select r.id from cc_approval_request r
     where ${waitingSql} and r.id > ? and exists (
       select 1 from jsonb_to_recordset(?::jsonb) as d ("absentId" text, "deputyId" text, "companyId" text)
       where d."companyId" = r.company_id and r.business_user_id <> d."deputyId"
         and exists (select 1 from cc_approval_notice n where ${ofTier} and n.business_user_id = d."absentId")
         and not exists (select 1 from cc_approval_notice n where ${ofTier} and n.business_user_id = d."deputyId"))
     order by r.id limit ?`,
    [input.after, JSON.stringify(input.standIns), input.limit]
  )
  return rows.map(({ id }) => id)
}

/** What a request that waits too long is due for. */
export type Nudge = "reminder" | "escalation"

/** In which column it is noted, and which setting says when; the shop's where the company has set none. */
const nudges = {
  reminder: { done: "reminded_at", hours: "reminder_hours" },
  escalation: { done: "escalated_at", hours: "escalation_hours" },
} as const

/** Requests that have waited for as long as their companies' settings say, and were not nudged so before; 0 hours is never. */
export async function listDueNudges(
  manager: SqlEntityManager,
  { nudge, shopHours, at, limit }: { nudge: Nudge; shopHours: number; at: Date; limit: number }
): Promise<{ id: string; tier: number }[]> {
  const { done, hours } = nudges[nudge]
  return await selectRows<{ id: string; tier: number }>(
    manager,
    `select r.id, r.tier from cc_approval_request r left join cc_approval_settings s on s.company_id = r.company_id
     where ${waitingSql} and r.${done} is null and coalesce(s.${hours}, ?::integer) > 0
       and coalesce(r.tier_began_at, r.created_at) + make_interval(hours => coalesce(s.${hours}, ?::integer)) <= ?::timestamptz
     order by r.created_at, r.id limit ?`,
    [shopHours, shopHours, at.toISOString(), limit]
  )
}

/**
 * Notes that a request was nudged; of several at once one does.
 *
 * @returns who was told of it before, null where another did, or it is in another tier by now, whose time has just begun
 */
export async function takeNudge(
  manager: SqlEntityManager,
  { id, nudge, tier }: { id: string; nudge: Nudge; tier: number }
): Promise<string[] | null> {
  const { done } = nudges[nudge]
  const taken = await selectRows(
    manager,
    `update cc_approval_request r set ${done} = now() where r.id = ? and r.tier = ? and r.${done} is null and ${waitingSql} returning r.id`,
    [id, tier]
  )
  if (taken.length === 0) {
    return null
  }
  const told = await selectRows<{ business_user_id: string }>(
    manager,
    `select business_user_id from cc_approval_notice where request_id = ? and tier = ? and told_at is not null`,
    [id, tier]
  )
  return told.map(({ business_user_id }) => business_user_id)
}

/** People for whom requests wait to be told of in their daily mail, with their companies, in order of the people's ids. */
export async function listDigestReaders(
  manager: SqlEntityManager,
  { after, limit }: { after: string; limit: number }
): Promise<{ business_user_id: string; company_id: string }[]> {
  return await selectRows(
    manager,
    `select n.business_user_id, min(r.company_id) as company_id
     from cc_approval_notice n join cc_approval_request r on r.id = n.request_id
     where n.told_at is null and n.business_user_id > ?
     group by n.business_user_id order by n.business_user_id limit ?`,
    [after, limit]
  )
}

/** Marks what was noted for a person before an instant as told. @returns the requests of it that still wait in the tier it was noted for, oldest first */
export async function takeDigest(
  manager: SqlEntityManager,
  { businessUserId, before }: { businessUserId: string; before: Date }
): Promise<ListedRequest[]> {
  const taken = await selectRows<{ request_id: string; tier: number }>(
    manager,
    `update cc_approval_notice set told_at = now()
     where business_user_id = ? and told_at is null and created_at < ?::timestamptz returning request_id, tier`,
    [businessUserId, before.toISOString()]
  )
  return await selectRows<ListedRequest>(
    manager,
    `select ${listedColumns} from ${listedTables}
     where (r.id, r.tier) in (select n.request_id, n.tier from jsonb_to_recordset(?::jsonb) as n (request_id text, tier integer))
       and ${waitingSql} order by r.created_at, r.id`,
    [JSON.stringify(taken)]
  )
}

export async function readMailMode(manager: SqlEntityManager, businessUserId: string): Promise<ApprovalMailMode> {
  const [row] = await selectRows<{ mode: ApprovalMailMode }>(
    manager,
    `select mode from cc_approval_mail_preference where business_user_id = ?`,
    [businessUserId]
  )
  return row?.mode ?? "at_once"
}

export async function writeMailMode(
  manager: SqlEntityManager,
  { businessUserId, mode }: { businessUserId: string; mode: ApprovalMailMode }
): Promise<void> {
  await selectRows(
    manager,
    `insert into cc_approval_mail_preference (business_user_id, mode) values (?, ?)
     on conflict (business_user_id) do update set mode = excluded.mode, updated_at = now()`,
    [businessUserId, mode]
  )
}
