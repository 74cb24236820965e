import { withConnection } from "../postgres/with-connection"

/** Customer numbers of the demo that somebody has activated already. */
export async function readUsedNumbers(databaseUrl: string): Promise<Set<string>> {
  const { rows } = await withConnection(databaseUrl, (client) =>
    client.query(
      `select customer_number from cc_company where deleted_at is null and customer_number is not null
       union
       select customer_number from cc_business_user where deleted_at is null and customer_number is not null`
    )
  )
  return new Set(rows.map((row) => String(row.customer_number)))
}
