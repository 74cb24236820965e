import type { MedusaRequest } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import { readCode } from "../../workflows/activation/errors"
import { assignCostCenters } from "../../workflows/cost-centers/assign-cost-centers"
import { createCostCenter } from "../../workflows/cost-centers/create-cost-center"
import { deleteCostCenter } from "../../workflows/cost-centers/delete-cost-center"
import { updateCostCenter } from "../../workflows/cost-centers/update-cost-center"
import type { UserActor } from "../../workflows/users/types"
import { Refusal } from "../errors/refusal"
import { answerCostCenter, answerUserCostCenters, presentCostCenter } from "../present/cost-center"
import { presentPage } from "../present/page"
import type {
  CostCenterCreateBody,
  CostCenterDetail,
  costCenterListQuery,
  costCenterListResponse,
  CostCenterUpdateBody,
  UserCostCentersBody,
} from "../schemas/cost-centers"

interface Setting {
  companyId: string
  actor: UserActor
}

/** A page of a company's cost centers, for a main contact as for an operator. */
export async function listCostCenters(
  req: MedusaRequest,
  companyId: string,
  { active, ...asked }: z.output<typeof costCenterListQuery>
): Promise<z.input<typeof costCenterListResponse>> {
  const { rows, ...page } = await req.scope
    .resolve<BudgetModuleService>(BUDGET_MODULE)
    .costCenters.list({ ...asked, companyId, active: active === undefined ? undefined : active === "true" })
  return { cost_centers: rows.map(presentCostCenter), ...presentPage(page, asked) }
}

/** Makes a cost center (C1). */
export async function addCostCenter(
  req: MedusaRequest,
  { companyId, actor }: Setting,
  { parent_id: parentId, ...terms }: CostCenterCreateBody
): Promise<{ cost_center: CostCenterDetail }> {
  const { id } = await createCostCenter(req.scope, { companyId, actor, parentId, ...terms })
  return { cost_center: await answerCostCenter(req, { id, companyId }) }
}

/** Renames, moves or deactivates one; a conflict comes with its values of now. */
export async function changeCostCenter(
  req: MedusaRequest,
  { companyId, actor }: Setting,
  { id, input: { version, parent_id: parentId, code, name, active } }: { id: string; input: CostCenterUpdateBody }
): Promise<{ cost_center: CostCenterDetail }> {
  const changes = {
    ...(parentId === undefined ? {} : { parentId }),
    ...(code === undefined ? {} : { code }),
    ...(name === undefined ? {} : { name }),
    ...(active === undefined ? {} : { active }),
  }
  try {
    await updateCostCenter(req.scope, { costCenterId: id, companyId, actor, version, changes })
  } catch (error) {
    if (readCode(error) !== "changed_meanwhile") {
      throw error
    }
    throw new Refusal("changed_meanwhile", { details: { current: await answerCostCenter(req, { id, companyId }) } })
  }
  return { cost_center: await answerCostCenter(req, { id, companyId }) }
}

export async function removeCostCenter(
  req: MedusaRequest,
  { companyId, actor }: Setting,
  id: string
): Promise<{ id: string; deleted: true }> {
  await deleteCostCenter(req.scope, { costCenterId: id, companyId, actor, version: null })
  return { id, deleted: true }
}

/** Says which ones a user may choose; a conflict comes with the list of now. */
export async function setUserCostCenters(
  req: MedusaRequest,
  { companyId, actor, businessUserId }: Setting & { businessUserId: string },
  { cost_center_ids: costCenterIds, default_id: defaultId, version }: UserCostCentersBody
): ReturnType<typeof answerUserCostCenters> {
  try {
    await assignCostCenters(req.scope, { businessUserId, companyId, actor, costCenterIds, defaultId, version })
  } catch (error) {
    if (readCode(error) !== "changed_meanwhile") {
      throw error
    }
    throw new Refusal("changed_meanwhile", { details: { current: await answerUserCostCenters(req, { businessUserId, companyId }) } })
  }
  return await answerUserCostCenters(req, { businessUserId, companyId })
}
