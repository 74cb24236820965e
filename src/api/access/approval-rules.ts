import type { MedusaRequest } from "@medusajs/framework/http"
import { getOptions } from "../../get-options"
import { APPROVAL_MODULE } from "../../modules/approval"
import type { ApprovalRule } from "../../modules/approval/rule-types"
import type ApprovalModuleService from "../../modules/approval/service"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { CompanyRecord } from "../../modules/company/store/company-store"
import { draftRule } from "../../workflows/approval-rules/draft-rule"
import { listRuleCategories, listRuleRoles } from "../../workflows/approval-rules/list-rule-choices"
import { listRuleObjections } from "../../workflows/approval-rules/list-rule-objections"
import { previewRules } from "../../workflows/approval-rules/preview-rules"
import { mayEditRules } from "../../workflows/approval-rules/require-rule-editor"
import type { UserActor } from "../../workflows/users/types"
import { Refusal } from "../errors/refusal"
import { readLocale } from "../errors/respond"
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

/** "What would happen to this basket?", with a rule that is tried before it is saved; what that names and is not there is said by its fields. */
export async function answerPreview(
  req: MedusaRequest,
  company: CompanyRecord,
  { basket_id: cartId, amount, draft_rule: written, ...figures }: ApprovalRulePreviewBody
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
  const draft = written === undefined ? null : await readDraft(req, company, written)
  const [preview, roles] = await Promise.all([
    previewRules(req.scope, { companyId: company.id, asked, draft }),
    listRuleRoles(req.scope),
  ])
  return { preview: presentPreview(preview, { roles, draftId: draft?.id ?? null, locale: readLocale(req) }) }
}

/** @throws `not_found`, also for a rule that is not the company's own; `invalid_data` */
async function readDraft(
  req: MedusaRequest,
  { id: companyId }: CompanyRecord,
  { id, ...terms }: NonNullable<ApprovalRulePreviewBody["draft_rule"]>
): Promise<ApprovalRule> {
  const draft = await draftRule(req.scope, { companyId, id: id ?? null, terms })
  const objections = await listRuleObjections(req.scope, draft)
  if (objections.length > 0) {
    const fields = objections.map(({ path, message }) => ({ path: `draft_rule.${path}`, message }))
    throw new Refusal("invalid_data", { details: { fields } })
  }
  return draft
}
