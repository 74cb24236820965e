import { Client } from "@medusajs/framework/pg"

/** Lends a connection to the database at this address. */
export async function withConnection<T>(
  url: string,
  act: (client: Client) => Promise<T>
): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
