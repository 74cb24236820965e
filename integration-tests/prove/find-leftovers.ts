import type { ProveWorld } from "./prove-world"

/**
 * Everything that an activation may leave half done, as one line each: what it
 * makes counts whole or not at all (A6). Empty in a database in which all is well.
 */
export async function findLeftovers({ select }: Pick<ProveWorld, "select">): Promise<string[]> {
  const rows = await select(`
    select 'customer without a place' as what, c.id from customer c
    where not exists (select 1 from cc_business_user u where u.customer_id = c.id)
    union all
    select 'login without a customer', i.id from auth_identity i
    where not exists (select 1 from customer c where c.id = i.app_metadata ->> 'customer_id')
    union all
    select 'login without e-mail and password', i.id from auth_identity i
    where not exists (select 1 from provider_identity p where p.auth_identity_id = i.id)
    union all
    select 'customer without a login', c.id from customer c
    where not exists (select 1 from auth_identity i where c.id = i.app_metadata ->> 'customer_id')
    union all
    select 'place without a customer', u.id from cc_business_user u
    where not exists (select 1 from customer c where c.id = u.customer_id)
    union all
    select 'place without an account', u.id from cc_business_user u
    where not exists (select 1 from cc_business_account a where a.customer_id = u.customer_id)
    union all
    select 'account without a place', a.id from cc_business_account a
    where not exists (select 1 from cc_business_user u where u.customer_id = a.customer_id)
    union all
    select 'more than one place by one number', min(u.id) from cc_business_user u
    left join cc_company c on c.id = u.company_id
    group by u.customer_id, coalesce(u.customer_number, c.customer_number) having count(*) > 1
    union all
    select 'company without a main contact', c.id from cc_company c
    where not exists (
      select 1 from cc_business_user u join cc_business_user_role r on r.business_user_id = u.id
      where u.company_id = c.id and r.role_key = 'main_contact')
    union all
    select 'number with two companies', customer_number from cc_company group by customer_number having count(*) > 1
    union all
    select 'group of a company for a customer without a place there', l.customer_id from customer_group_customer l
    where not exists (
      select 1 from cc_business_user u join cc_company c on c.id = u.company_id
      where u.customer_id = l.customer_id and c.customer_group_id = l.customer_group_id)
    union all
    select 'customer twice in one group', customer_id from customer_group_customer
    group by customer_id, customer_group_id having count(*) > 1
    union all
    select 'activation that is not over', a.id from cc_activation a where a.state in ('running', 'undoing', 'reverting')
    union all
    select 'finished activation without its place', a.id from cc_activation a
    where a.state = 'done' and not exists (select 1 from cc_business_user u where u.id = a.business_user_id)
    union all
    select 'outcome that nobody is told', a.id from cc_activation a
    where a.state = 'done' and not exists (select 1 from cc_outbox o where o.key = 'audit:activation.' || a.outcome || ':' || a.id)`)
  return rows.map(({ what, id }) => `${String(what)}: ${String(id)}`)
}
