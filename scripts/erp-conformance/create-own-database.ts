import { randomBytes } from "node:crypto"
import { ModulesSdkUtils } from "@medusajs/framework/utils"

/** A new, empty database on the server of this address, gone after `drop`. */
export async function createOwnDatabase(
  serverUrl: string
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `erp_conformance_${randomBytes(6).toString("hex")}`
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  await onServer(serverUrl, `create database ${name}`)
  return { url: url.href, drop: () => onServer(serverUrl, `drop database ${name} with (force)`) }
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const knex = ModulesSdkUtils.createPgConnection({ clientUrl: serverUrl, driverOptions: {} })
  try {
    await knex.raw(statement)
  } finally {
    await knex.destroy()
  }
}
