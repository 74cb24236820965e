import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { listDeciders } from "./list-deciders"

/** Whether somebody may decide about requests at this moment because they stand in for an absent one (C7); for most a single look tells that not. */
export async function isDeputy(container: MedusaContainer, place: PlaceRow): Promise<boolean> {
  const { company_id: companyId, business_user_id: deputyId } = place
  if (!getOptions().features.approvals || companyId === null) {
    return false
  }
  const { deputies } = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const running = await deputies.listRunning({ companyIds: [companyId], deputyId, at: new Date() })
  return (
    running.length > 0 &&
    (await listDeciders(container, companyId)).some(({ businessUserId, deputyFor }) => businessUserId === deputyId && deputyFor)
  )
}
