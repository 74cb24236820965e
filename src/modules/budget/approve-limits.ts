import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { listAskingCompanies, listUnapprovedLimits } from "./store/unapproved-limits"
import type { UnapprovedLimit } from "./store/unapproved-limits"

/**
 * Limits that ask for an approval, and whom they hold for (C7). Each look takes the manager of a transaction that is
 * under way, whose writes it then sees before they stand; left out, it sees what stands.
 */
export class ApproveLimits {
  constructor(private readonly manager: () => SqlEntityManager) {}

  /** Those of the active companies in which a limit asks for an approval. */
  async listCompanies(companyIds: readonly string[], manager = this.manager()): Promise<string[]> {
    return await listAskingCompanies(manager, companyIds)
  }

  async listUnapproved(
    asked: Parameters<typeof listUnapprovedLimits>[1],
    manager = this.manager()
  ): Promise<UnapprovedLimit[]> {
    return await listUnapprovedLimits(manager, asked)
  }
}
