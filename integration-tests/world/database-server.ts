import type { Client } from "@medusajs/framework/pg"
import { withConnection } from "../../scripts/postgres/with-connection"

/** The address of a database on the server that the tests run against; a bench starts it after this file is loaded. */
export function databaseUrl(database: string): string {
  const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env
  const user = [DB_USERNAME, DB_PASSWORD].filter(Boolean).map(encodeURIComponent).join(":")
  return `postgres://${user}@${DB_HOST}:${DB_PORT}/${database}`
}

/** Lends a connection for making and dropping databases. */
export function withServer<T>(act: (client: Client) => Promise<T>): Promise<T> {
  return withConnection(databaseUrl("postgres"), act)
}
