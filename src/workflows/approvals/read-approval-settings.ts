import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"

/** What holds in a company: its own settings, and the shop's where it has set none (C7). */
export interface EffectiveApprovalSettings {
  ownApproval: boolean
  reminderHours: number
  escalationHours: number
  /** 0 is never. */
  expiryDays: number
}

/** What holds where a company has set nothing. */
export function readShopApprovalSettings(): EffectiveApprovalSettings {
  const { ownApproval, reminderHours, escalationHours, expiryDays } = getOptions().approvals
  return { ownApproval, reminderHours, escalationHours, expiryDays: expiryDays ?? 0 }
}

/** By company. */
export async function readApprovalSettings(
  container: MedusaContainer,
  companyIds: readonly string[],
  manager?: SqlEntityManager
): Promise<Map<string, EffectiveApprovalSettings>> {
  const { settings } = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const shop = readShopApprovalSettings()
  const own = await settings.list(companyIds, manager)
  return new Map(
    [...own].map(([companyId, set]) => [
      companyId,
      {
        ownApproval: set.ownApproval ?? shop.ownApproval,
        reminderHours: set.reminderHours ?? shop.reminderHours,
        escalationHours: set.escalationHours ?? shop.escalationHours,
        expiryDays: set.expiryDays ?? shop.expiryDays,
      },
    ])
  )
}
