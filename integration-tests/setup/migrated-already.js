/**
 * What the platform's test runner does to a new database, without what ours has already: every spec gets a copy
 * of one that is migrated and linked (`template-database.ts`), and looking through all of it once more took most of a boot.
 */
const utils = require("@medusajs/test-utils/dist/medusa-test-runner-utils/index.js")

module.exports = { ...utils, migrateDatabase: async () => undefined, syncLinks: async () => undefined }
