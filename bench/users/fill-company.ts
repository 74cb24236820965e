import { withConnection } from "../../scripts/postgres/with-connection"

/**
 * Gives the only company of a database this many users more, each with a customer of the platform, one or
 * two roles and mostly a last login, written as the shop itself would have left them.
 */
export async function fillCompany(databaseUrl: string, users: number): Promise<void> {
  const numbers = "generate_series(1, $1::int) n"
  const statements = [
    `insert into customer (id, email, first_name, last_name, has_account, created_at)
     select 'cus_bench_' || n, 'user' || n || '@example.com', (array['Anna', 'Bernd', 'Chloé', 'Dörte', 'Emil'])[n % 5 + 1],
       (array['Schmidt', 'Müller', 'Weber', 'Wagner', 'Becker', 'Schulz', 'Hoffmann'])[n % 7 + 1] || ' ' || n, true,
       now() - n * interval '1 minute' from ${numbers}`,
    `insert into cc_business_user (id, customer_id, company_id, status, first_name, last_name, email, contact_number, created_at)
     select 'buser_bench_' || n, c.id, (select id from cc_company limit 1), case when n % 9 = 0 then 'invited' else 'active' end,
       c.first_name, c.last_name, c.email, 'K-' || n, c.created_at
     from ${numbers} join customer c on c.id = 'cus_bench_' || n`,
    `insert into cc_business_user_role (id, business_user_id, role_key)
     select 'burole_bench_' || n || '_' || role_key, 'buser_bench_' || n, role_key
     from ${numbers}, unnest(array['buyer', 'approver']) role_key where role_key = 'buyer' or n % 3 = 0`,
    `insert into cc_business_account (id, customer_id, email_confirmed_at, last_login_at)
     select 'bacc_bench_' || n, 'cus_bench_' || n, now(), case when n % 4 > 0 then now() - n * interval '1 hour' end from ${numbers}`,
  ]
  await withConnection(databaseUrl, async (client) => {
    for (const statement of statements) {
      await client.query(statement, [users])
    }
    await client.query("vacuum analyze")
  })
}
