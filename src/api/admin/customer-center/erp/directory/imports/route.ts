import { importIntoDirectory } from "../../../../../../workflows/directory/import-into-directory"
import { readClientAddress } from "../../../../../access/client-address"
import { defineRoute } from "../../../../../access/define-route"
import { resolveDirectory } from "../../../../../present/directory"
import { directoryImportBody } from "../../../../../schemas/operations"

export const POST = defineRoute(directoryImportBody, async ({ req, input, guarded }) => {
  resolveDirectory(req.scope)
  return {
    json: await importIntoDirectory(req.scope, {
      operator: guarded.operator ?? { id: "", type: "user" },
      clientAddress: readClientAddress(req),
      kind: input.kind,
      csv: input.csv,
      dryRun: input.dry_run,
    }),
  }
})
