/**
 * What the platform's test runner does to databases, quicker.
 *
 * Every spec gets a copy of a database that is migrated and linked already (`template-database.ts`): looking through all of it once
 * more took most of a boot. A shop with the platform's own roles has a module more, which the copy knows nothing of.
 *
 * Before each test the database is copied anew. Copied as files it takes a fifth of the time that PostgreSQL's own way
 * takes, which writes every page into its log.
 */
const utils = require("@medusajs/test-utils/dist/medusa-test-runner-utils/index.js")
const { Client } = require("@medusajs/framework/pg")

const unlessCopied = (work) => async (...given) => (process.env.MEDUSA_FF_RBAC === "true" ? await work(...given) : undefined)

/** One connection beside the copies, for all tests of a spec. */
let opened

async function openClient() {
  const { DB_HOST: host, DB_PORT: port, DB_USERNAME: user, DB_PASSWORD: password } = process.env
  const client = new Client({ host, port: Number(port), user, password, database: "postgres" })
  // a server that ends meanwhile is told of by the next statement
  client.on("error", () => undefined)
  await client.connect()
  return client
}

async function restorePostgresDatabaseFromTemplate({ databaseName, templateName }) {
  opened ??= openClient()
  const client = await opened
  const name = client.escapeIdentifier(databaseName)
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(`create database ${name} template ${client.escapeIdentifier(templateName)} strategy file_copy`)
}

async function closeWaitingroomClient() {
  await utils.closeWaitingroomClient()
  await (await opened)?.end()
  opened = undefined
}

module.exports = {
  ...utils,
  migrateDatabase: unlessCopied(utils.migrateDatabase),
  syncLinks: unlessCopied(utils.syncLinks),
  restorePostgresDatabaseFromTemplate,
  closeWaitingroomClient,
}
