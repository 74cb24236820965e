import { withConnection } from "../../scripts/postgres/with-connection"

/** How the requests of a shop lie: most are other companies', and of those of a company few are one's own. */
export interface RequestPlan {
  /** Of the only company of the database, all of its only user. */
  own: number
  /** Of the same company by another buyer, who has left since. */
  ofCompany: number
  /** Of a hundred other companies. */
  elsewhere: number
}

/** One in so many waits still. */
const WAITING_ONE_IN = 20

/** Adds requests for approval with a comment each, written as the shop itself would have left them. */
export async function fillRequests(databaseUrl: string, { own, ofCompany, elsewhere }: RequestPlan): Promise<void> {
  const add = (source: string, company: string, buyer: string, customer: string) => `
    insert into cc_approval_request (id, company_id, business_user_id, customer_id, cart_id, status, cart_frozen, amount, currency_code,
      line_count, fingerprint, snapshot, reasons, decision, decided_by_id, decided_at, created_at)
    select 'apreq_${source}_' || n, ${company}, ${buyer}, ${customer}, 'cart_${source}_' || n,
      case when n % ${WAITING_ONE_IN} = 0 then 'open' else 'rejected' end, n % ${WAITING_ONE_IN} = 0, (n * 7919) % 100000 / 100.0 + 1, 'eur', 3, md5(n::text),
      jsonb_build_object('items', (select jsonb_agg(jsonb_build_object('id', 'line_' || i, 'name', repeat('Article ', 4) || i, 'quantity', i)) from generate_series(1, 3) i)),
      '[{"limit_id":"limit_1","subject_type":"user","subject_id":"buser_1","period":"month","limit_amount":"100","left":"10","amount":"90","currency_code":"eur"}]',
      case when n % ${WAITING_ONE_IN} = 0 then null else 'rejected' end, case when n % ${WAITING_ONE_IN} = 0 then null else (select id from cc_business_user limit 1) end,
      case when n % ${WAITING_ONE_IN} = 0 then null else now() end, now() - n * interval '1 minute'
    from generate_series(1, $1::int) n`
  const company = "(select id from cc_company limit 1)"
  const fills = [
    { count: own, sql: add("own", company, "(select id from cc_business_user limit 1)", "(select customer_id from cc_business_user limit 1)") },
    { count: ofCompany, sql: add("company", company, "'buser_gone'", "'cus_gone'") },
    { count: elsewhere, sql: add("other", "'comp_other_' || n % 100", "'buser_other_' || n % 1000", "'cus_other_' || n % 1000") },
  ]
  await withConnection(databaseUrl, async (client) => {
    for (const { count, sql } of fills) {
      await client.query(sql, [count])
    }
    await client.query(`insert into cc_approval_event (request_id, kind, text) select id, 'requested', 'Please, it is urgent.' from cc_approval_request`)
    await client.query("vacuum analyze")
  })
}
