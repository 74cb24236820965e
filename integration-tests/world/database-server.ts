import { Client } from "@medusajs/framework/pg"

const {
  DB_HOST = "localhost",
  DB_PORT = "5432",
  DB_USERNAME = "postgres",
  DB_PASSWORD = "",
} = process.env

/** The address of a database on the server that the tests run against. */
export function databaseUrl(database: string): string {
  const user = [DB_USERNAME, DB_PASSWORD].filter(Boolean).map(encodeURIComponent).join(":")
  return `postgres://${user}@${DB_HOST}:${DB_PORT}/${database}`
}

/** Lends a connection to one database. */
export async function withDatabase<T>(database: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl(database) })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

/** Lends a connection for making and dropping databases. */
export function withServer<T>(act: (client: Client) => Promise<T>): Promise<T> {
  return withDatabase("postgres", act)
}
