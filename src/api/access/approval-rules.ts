import type { MedusaRequest } from "@medusajs/framework/http"
import { getOptions } from "../../get-options"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { CompanyRecord } from "../../modules/company/store/company-store"
import { listRuleCategories, listRuleRoles } from "../../workflows/approval-rules/list-rule-choices"
import { previewRules } from "../../workflows/approval-rules/preview-rules"
import { mayEditRules } from "../../workflows/approval-rules/require-rule-editor"
import type { UserActor } from "../../workflows/users/types"
import { presentPreview, presentRule } from "../present/approval-rule"
import type {
  approvalRuleChoicesResponse,
  approvalRuleListResponse,
  ApprovalRulePreview,
  ApprovalRulePreviewBody,
  shopRuleListResponse,
} from "../schemas/approval-rules"
import type { z } from "@medusajs/framework/zod"

/** Every list of a form is bounded; who has more names the one above. */
const MOST_COST_CENTERS = 1_000

/** A company's own rules, and the shop's. */
export async function answerRules(
  req: MedusaRequest,
  { companyId, actor }: { companyId: string; actor: UserActor }
): Promise<z.infer<typeof approvalRuleListResponse>> {
  const { rules } = req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const [own, shops, scope] = await Promise.all([rules.list(companyId), rules.list(null), rules.findScope(companyId)])
  return {
    approval_rules: own.map(presentRule),
    shop_rules: shops.filter(({ active }) => active).map(presentRule),
    scope: { shop_rules: scope.shopRules, version: scope.version },
    editable: mayEditRules(actor),
  }
}

/** The shop's, for every company that does not replace them. */
export async function answerShopRules(req: MedusaRequest): Promise<z.infer<typeof shopRuleListResponse>> {
  const rules = await req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE).rules.list(null)
  return { approval_rules: rules.map(presentRule) }
}

/** What a rule of a company, or with null of the shop, can name. */
export async function answerRuleChoices(
  req: MedusaRequest,
  company: CompanyRecord | null
): Promise<z.infer<typeof approvalRuleChoicesResponse>> {
  const [roles, categories, costCenters] = await Promise.all([
    listRuleRoles(req.scope),
    listRuleCategories(req.scope),
    company && getOptions().features.budgets ? listCostCenters(req, company) : [],
  ])
  return {
    choices: { currency_code: company?.currency_code ?? null, roles, categories, cost_centers: costCenters },
  }
}

async function listCostCenters(req: MedusaRequest, { id }: CompanyRecord): Promise<{ id: string; name: string }[]> {
  const { rows } = await req.scope
    .resolve<BudgetModuleService>(BUDGET_MODULE)
    .costCenters.list({ companyId: id, order: "path", limit: MOST_COST_CENTERS, offset: 0 })
  return rows.map(({ id: centerId, code, name }) => ({ id: centerId, name: `${code} ${name}` }))
}

/** "What would happen to this basket?" */
export async function answerPreview(
  req: MedusaRequest,
  company: CompanyRecord,
  { basket_id: cartId, amount, ...figures }: ApprovalRulePreviewBody
): Promise<{ preview: ApprovalRulePreview }> {
  const asked =
    cartId === undefined
      ? {
          amount: amount ?? "0",
          shippingAmount: figures.shipping_amount,
          currencyCode: figures.currency_code ?? company.currency_code,
          itemCount: figures.item_count,
          categoryIds: figures.category_ids,
          costCenterId: figures.cost_center_id,
          isAddressNew: figures.new_address,
          businessUserId: figures.user_id,
          roleKeys: figures.role_keys,
        }
      : { cartId }
  const [preview, roles] = await Promise.all([
    previewRules(req.scope, { companyId: company.id, asked }),
    listRuleRoles(req.scope),
  ])
  return { preview: presentPreview(preview, roles) }
}
