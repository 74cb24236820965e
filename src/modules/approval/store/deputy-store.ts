import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import { approvalRefusal } from "../errors"
import { dayIn } from "../rules/day-in"

/** Who decides for an absent person, on days by the company's clocks, the first and the last included. */
export interface Absence {
  deputyId: string
  startsOn: string
  endsOn: string
}

/** Version 0 is one who has never named anybody. */
export interface PersonAbsence {
  businessUserId: string
  companyId: string
  absence: Absence | null
  version: number
}

interface DeputyRow {
  business_user_id: string
  company_id: string
  deputy_id: string | null
  starts_on: string | null
  ends_on: string | null
  version: number
}

const columns = "d.business_user_id, d.company_id, d.deputy_id, d.starts_on::text as starts_on, d.ends_on::text as ends_on, d.version"

/** Of these people, those who have ever named somebody. */
export async function listAbsences(manager: SqlEntityManager, businessUserIds: readonly string[]): Promise<Map<string, PersonAbsence>> {
  const rows = await selectRows<DeputyRow>(
    manager,
    `select ${columns} from cc_approval_deputy d where d.business_user_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(businessUserIds)]
  )
  return new Map(rows.map((row) => [row.business_user_id, read(row)]))
}

/**
 * Absences that run on the day that it is in their company, of companies or for one deputy. Which day that is, is told as everywhere
 * else here and not by the database, which may know other names of time zones.
 */
export async function listRunningAbsences(
  manager: SqlEntityManager,
  { companyIds, deputyId, at }: { companyIds: readonly string[]; deputyId?: string | undefined; at: Date }
): Promise<{ absentId: string; deputyId: string }[]> {
  const rows = await selectRows<{ absent_id: string; deputy_id: string; starts_on: string; ends_on: string; time_zone: string }>(
    manager,
    `select d.business_user_id as absent_id, d.deputy_id, d.starts_on::text as starts_on, d.ends_on::text as ends_on, c.time_zone from cc_approval_deputy d join cc_company c on c.id = d.company_id
     where d.deputy_id is not null and d.company_id in (select jsonb_array_elements_text(?::jsonb)) and (?::text is null or d.deputy_id = ?)
       and (?::timestamptz at time zone 'UTC')::date between d.starts_on - 1 and d.ends_on + 1
     order by d.business_user_id`,
    [JSON.stringify(companyIds), deputyId ?? null, deputyId ?? null, at.toISOString()]
  )
  return rows
    .filter(({ starts_on: first, ends_on: last, time_zone: timeZone }) => {
      const today = dayIn(timeZone, at)
      return first <= today && today <= last
    })
    .map(({ absent_id: absentId, deputy_id: deputy }) => ({ absentId, deputyId: deputy }))
}

/** @throws `changed_meanwhile` */
export async function replaceAbsence(
  manager: SqlEntityManager,
  { businessUserId, companyId, absence, version }: PersonAbsence
): Promise<{ before: PersonAbsence; after: PersonAbsence }> {
  const [was] = await selectRows<DeputyRow>(
    manager,
    `insert into cc_approval_deputy as d (business_user_id, company_id, version) values (?, ?, 0)
     on conflict (business_user_id) do update set business_user_id = excluded.business_user_id returning ${columns}`,
    [businessUserId, companyId]
  )
  if (was?.version !== version) {
    throw approvalRefusal("changed_meanwhile")
  }
  const [now] = await selectRows<DeputyRow>(
    manager,
    `update cc_approval_deputy d set deputy_id = ?, starts_on = ?::date, ends_on = ?::date, version = d.version + 1, updated_at = now()
     where d.business_user_id = ? returning ${columns}`,
    [absence?.deputyId ?? null, absence?.startsOn ?? null, absence?.endsOn ?? null, businessUserId]
  )
  if (!now) {
    throw approvalRefusal("changed_meanwhile")
  }
  return { before: read(was), after: read(now) }
}

function read({ business_user_id, company_id, deputy_id: deputyId, starts_on: startsOn, ends_on: endsOn, version }: DeputyRow): PersonAbsence {
  return {
    businessUserId: business_user_id,
    companyId: company_id,
    absence: deputyId === null || startsOn === null || endsOn === null ? null : { deputyId, startsOn, endsOn },
    version,
  }
}
