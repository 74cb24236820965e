import type { MedusaRequest } from "@medusajs/framework/http"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import { readCode } from "../../workflows/activation/errors"
import { readShopApprovalSettings } from "../../workflows/approvals/read-approval-settings"
import { setApprovalSettings } from "../../workflows/approvals/set-approval-settings"
import type { UserActor } from "../../workflows/users/types"
import { Refusal } from "../errors/refusal"
import type { ApprovalSettingsBody, ApprovalSettingsResource } from "../schemas/approval-settings"

/** How approvals go in a company, as it has set it. */
export async function answerApprovalSettings(
  req: MedusaRequest,
  companyId: string
): Promise<{ approval_settings: ApprovalSettingsResource }> {
  const { settings } = req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const set = (await settings.list([companyId])).get(companyId)
  const shop = readShopApprovalSettings()
  return {
    approval_settings: {
      version: set?.version ?? 0,
      own_approval: set?.ownApproval ?? null,
      reminder_hours: set?.reminderHours ?? null,
      escalation_hours: set?.escalationHours ?? null,
      expiry_days: set?.expiryDays ?? null,
      defaults: {
        own_approval: shop.ownApproval,
        reminder_hours: shop.reminderHours,
        escalation_hours: shop.escalationHours,
        expiry_days: shop.expiryDays,
      },
    },
  }
}

/** Sets it, for a main contact as for an operator; a conflict comes with the values of now. */
export async function changeApprovalSettings(
  req: MedusaRequest,
  { companyId, actor }: { companyId: string; actor: UserActor },
  input: ApprovalSettingsBody
): Promise<{ approval_settings: ApprovalSettingsResource }> {
  const settings = {
    companyId,
    version: input.version,
    ownApproval: input.own_approval,
    reminderHours: input.reminder_hours,
    escalationHours: input.escalation_hours,
    expiryDays: input.expiry_days,
  }
  try {
    await setApprovalSettings(req.scope, { actor, settings, isGapConfirmed: input.confirm_nobody_could_approve })
  } catch (error) {
    if (readCode(error) !== "changed_meanwhile") {
      throw error
    }
    const { approval_settings: current } = await answerApprovalSettings(req, companyId)
    throw new Refusal("changed_meanwhile", { details: { current } })
  }
  return await answerApprovalSettings(req, companyId)
}
