import { defineRoute } from "../../../../../access/define-route"
import { resolveDirectory } from "../../../../../present/directory"
import { directoryImportBody } from "../../../../../schemas/operations"

export const POST = defineRoute(directoryImportBody, async ({ req, input }) => {
  return {
    json: await resolveDirectory(req.scope).importDirectoryCsv({
      kind: input.kind,
      csv: input.csv,
      dryRun: input.dry_run,
    }),
  }
})
