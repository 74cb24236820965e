/**
 * What the platform's test runner does to a new database, without what ours has already: every spec gets a copy
 * of one that is migrated and linked (`template-database.ts`), and looking through all of it once more took most of a boot.
 * A shop with the platform's own roles has a module more, which the copy knows nothing of.
 */
const utils = require("@medusajs/test-utils/dist/medusa-test-runner-utils/index.js")

const unlessCopied = (work) => async (...given) => (process.env.MEDUSA_FF_RBAC === "true" ? await work(...given) : undefined)

module.exports = { ...utils, migrateDatabase: unlessCopied(utils.migrateDatabase), syncLinks: unlessCopied(utils.syncLinks) }
