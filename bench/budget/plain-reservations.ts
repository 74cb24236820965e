import { Client } from "@medusajs/framework/pg"

const CONNECTIONS = 16

/** What a limit costs in the plainest way: one statement for each reservation, with the predicate in the update. */
export interface PlainReservations {
  reserve(client: number, row: number): Promise<void>
  connections: number
  close(): Promise<void>
}

const RESERVE = {
  name: "bench_reserve",
  text: `with moved as (
    update bench_balance set reserved = reserved + $2::numeric where id = $1 and reserved + $2::numeric <= amount returning id)
    insert into bench_entry (balance_id, amount) select id, $2::numeric from moved`,
}

/** On rows of its own in the same database; row 0 is the hot one. */
export async function openPlainReservations(url: string, rows: number): Promise<PlainReservations> {
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = new Client({ connectionString: url })
      await client.connect()
      return client
    })
  )
  const [first] = clients
  await first?.query(
    `create table bench_balance (id int primary key, amount numeric not null, reserved numeric not null default 0) with (fillfactor = 50)`
  )
  await first?.query(`create table bench_entry (id bigint generated always as identity primary key, balance_id int not null, amount numeric not null)`)
  await first?.query(`insert into bench_balance select n, 1e12 from generate_series(0, $1::int) n`, [rows])
  return {
    connections: CONNECTIONS,
    reserve: async (client, row) => {
      await clients[client]?.query({ ...RESERVE, values: [row, "1"] })
    },
    close: async () => {
      await Promise.all(clients.map((client) => client.end()))
    },
  }
}
