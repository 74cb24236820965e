import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import type { LimitPeriod, LimitSubjectType } from "../types"

/** Whose orders might have nobody to approve them: one user of a company, or everybody in it (null). */
export interface Suspect {
  readonly companyId: string
  readonly businessUserId: string | null
}

/** A limit that asks for an approval, with those whom it holds for and for whom nobody could give it (C7). */
export interface UnapprovedLimit {
  readonly id: string
  readonly companyId: string
  readonly companyName: string
  readonly subject: { readonly type: LimitSubjectType; readonly id: string; readonly name: string | null }
  readonly period: LimitPeriod
  readonly amount: string
  readonly currencyCode: string
  /** All of them. */
  readonly userIds: readonly string[]
  /** The first of them by name. */
  readonly users: readonly { readonly id: string; readonly name: string }[]
}

/** More are counted, and not named. */
const MOST_NAMED = 3

/** The depth of a tree of cost centers, as everywhere. */
const MOST_STEPS = 64

/** Whether a limit asks for an approval now or will. */
const asks = `l.on_exceed = 'approve' and l.deleted_at is null and (l.valid_until is null or l.valid_until > now())`

/** Those of the companies, of the active ones, in which a limit asks for an approval. */
export async function listAskingCompanies(manager: SqlEntityManager, companyIds: readonly string[]): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    manager,
    `select c.id from cc_company c where c.id in (select jsonb_array_elements_text(?::jsonb)) and c.active and c.deleted_at is null
       and exists (select 1 from cc_budget_limit l where l.company_id = c.id and ${asks}) order by c.id`,
    [JSON.stringify(companyIds)]
  )
  return rows.map(({ id }) => id)
}

/**
 * Which limits hold for whom of the suspects, in one statement whatever the number of users: each is looked up by an index, so that
 * ten thousand cost no more than ten thousand times one. Whoever was not in yet counts: they will order one day. Who may order is
 * decided as `decideAccess` does it.
 *
 * @param asked.orderRoleKeys the roles that let somebody do what `permission` says
 */
export async function listUnapprovedLimits(
  manager: SqlEntityManager,
  { suspects, orderRoleKeys, permission }: { suspects: readonly Suspect[]; orderRoleKeys: readonly string[]; permission: string }
): Promise<UnapprovedLimit[]> {
  const rows = await selectRows<UnapprovedRow>(
    manager,
    `with recursive suspect as (
       select s.company_id, s.business_user_id from jsonb_to_recordset(?::jsonb) as s (company_id text, business_user_id text)),
     asking as (
       select l.id, l.company_id, l.subject_type, l.subject_id from cc_budget_limit l
       where l.company_id in (select company_id from suspect) and ${asks}),
     member as materialized (
       select u.id, u.company_id, coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.email) as name,
         (select array_agg(r.role_key) from cc_business_user_role r where r.business_user_id = u.id and r.deleted_at is null) as roles
       from cc_business_user u
       where u.deleted_at is null and u.status <> 'deactivated'
         and (u.company_id in (select company_id from suspect where business_user_id is null)
           or u.id in (select business_user_id from suspect where business_user_id is not null))),
     buyer as materialized (
       select m.id, m.company_id, m.name, m.roles from member m
       where m.roles && array(select jsonb_array_elements_text(?::jsonb)) and coalesce(
         (select bool_and(s.effect = 'allow') from cc_access_setting s
          where s.business_user_id = m.id and s.permission = ? and s.deleted_at is null
            and not (s.source = 'company' and 'main_contact' = any(m.roles))),
         (select bool_and(s.effect = 'allow') from cc_access_setting s
          where s.company_id = m.company_id and s.business_user_id is null and s.permission = ? and s.deleted_at is null),
         true)),
     below as (
       select l.id as limit_id, l.subject_id as cost_center_id, 1 as step from asking l where l.subject_type = 'cost_center'
       union all
       select b.limit_id, c.id, b.step + 1 from below b join cc_cost_center c on c.parent_id = b.cost_center_id and c.deleted_at is null
       where b.step < ${MOST_STEPS}),
     held as (
       select l.id as limit_id, u.id as user_id, u.name from asking l join buyer u on u.company_id = l.company_id
       where l.subject_type = 'company' or (l.subject_type = 'role' and l.subject_id = any(u.roles))
       union
       select l.id, u.id, u.name from buyer u
       join cc_budget_limit l on l.company_id = u.company_id and l.subject_type = 'user' and l.subject_id = u.id and ${asks}
       union
       select b.limit_id, u.id, u.name from buyer u
       join cc_cost_center_user a on a.business_user_id = u.id
       join cc_cost_center c on c.id = a.cost_center_id and c.company_id = u.company_id and c.active and c.deleted_at is null
       join below b on b.cost_center_id = c.id),
     named as (
       select h.*, row_number() over (partition by h.limit_id order by h.name, h.user_id) as place from held h)
     select l.id, l.company_id, l.subject_type, l.subject_id, l.period, trim_scale(l.amount)::text as amount, l.currency_code,
       case l.subject_type
         when 'user' then (select coalesce(nullif(trim(s.first_name || ' ' || s.last_name), ''), s.email) from cc_business_user s where s.id = l.subject_id)
         when 'role' then (select o.name from cc_role o where o.key = l.subject_id and o.deleted_at is null)
         when 'cost_center' then (select c.code || ' ' || c.name from cc_cost_center c where c.id = l.subject_id)
         else y.name
       end as subject_name, y.name as company_name,
       h.user_ids, h.users
     from (select limit_id, array_agg(user_id order by user_id) as user_ids,
             jsonb_agg(jsonb_build_object('id', user_id, 'name', name) order by place) filter (where place <= ${MOST_NAMED}) as users
           from named group by limit_id) h
     join cc_budget_limit l on l.id = h.limit_id join cc_company y on y.id = l.company_id
     order by cardinality(h.user_ids) desc, l.id`,
    [
      JSON.stringify(suspects.map(({ companyId, businessUserId }) => ({ company_id: companyId, business_user_id: businessUserId }))),
      JSON.stringify(orderRoleKeys),
      permission,
      permission,
    ]
  )
  return rows.map(read)
}

interface UnapprovedRow {
  id: string
  company_id: string
  company_name: string
  subject_type: LimitSubjectType
  subject_id: string
  subject_name: string | null
  period: LimitPeriod
  amount: string
  currency_code: string
  user_ids: string[]
  users: { id: string; name: string }[]
}

function read(row: UnapprovedRow): UnapprovedLimit {
  return {
    id: row.id,
    companyId: row.company_id,
    companyName: row.company_name,
    subject: { type: row.subject_type, id: row.subject_id, name: row.subject_name },
    period: row.period,
    amount: row.amount,
    currencyCode: row.currency_code,
    userIds: row.user_ids,
    users: row.users,
  }
}
