import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { ERP_MODULE } from "../../modules/erp"
import type { DirectoryFileKind, DirectoryImportResult, ErpModuleService } from "../../modules/erp"
import { relayOutbox } from "../outbox/relay-outbox"
import type { DirectoryEditor } from "./types"

/** An operator's file brought into the directory; the audit gets its kind and figures, a dry run leaves no trace. */
export async function importIntoDirectory(
  container: MedusaContainer,
  { operator, clientAddress, ...file }: DirectoryEditor & { kind: DirectoryFileKind; csv: string; dryRun: boolean }
): Promise<DirectoryImportResult> {
  const result = await container
    .resolve<ErpModuleService>(ERP_MODULE)
    .importDirectoryCsv(file, ({ created, updated, unchanged, error_count }) => [
      {
        topic: "audit",
        key: `audit:directory.imported:${generateEntityId(undefined, "dirimp")}`,
        payload: {
          action: "directory.imported",
          occurred_at: new Date().toISOString(),
          actor_type: operator.type,
          actor_id: operator.id,
          company_id: null,
          subject_type: "directory",
          subject_id: null,
          client_address: clientAddress,
          details: { kind: file.kind, created, updated, unchanged, error_count },
        },
      },
    ])
  void relayOutbox(container)
  return result
}
