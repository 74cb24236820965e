import type { RouteDeclaration } from "../access/route-declaration"
import { adminDeclarations } from "./admin"
import { adminApprovalDeclarations } from "./admin-approvals"
import { adminBudgetDeclarations } from "./admin-budgets"
import { adminCostCenterDeclarations } from "./admin-cost-centers"
import { adminDirectoryDeclarations } from "./admin-directory"
import { adminMailDeclarations } from "./admin-mail"
import { adminUserDeclarations } from "./admin-users"
import { approvalCeilingDeclarations } from "./approval-ceilings"
import { approvalDeputyDeclarations } from "./approval-deputies"
import { approvalRuleDeclarations } from "./approval-rules"
import { approvalSettingsDeclarations } from "./approval-settings"
import { loginDeclarations } from "./logins"
import { storeDeclarations } from "./store"
import { storeAddressDeclarations } from "./store-addresses"
import { storeApprovalDeclarations } from "./store-approvals"
import { storeBudgetDeclarations } from "./store-budgets"
import { storeCheckoutDeclarations } from "./store-checkout"
import { storeCostCenterDeclarations } from "./store-cost-centers"
import { storeDelegationDeclarations } from "./store-delegation"
import { storeOrderDeclarations } from "./store-orders"
import { storeUserDeclarations } from "./store-users"

/** Every route of the plugin. A route that is not here answers nobody, and a test fails. */
export const routeDeclarations: readonly RouteDeclaration[] = [
  ...storeDeclarations,
  ...storeUserDeclarations,
  ...loginDeclarations,
  ...storeAddressDeclarations,
  ...storeCheckoutDeclarations,
  ...storeDelegationDeclarations,
  ...storeBudgetDeclarations,
  ...storeOrderDeclarations,
  ...storeCostCenterDeclarations,
  ...storeApprovalDeclarations,
  ...adminDeclarations,
  ...adminDirectoryDeclarations,
  ...adminUserDeclarations,
  ...adminMailDeclarations,
  ...adminBudgetDeclarations,
  ...adminCostCenterDeclarations,
  ...adminApprovalDeclarations,
  ...approvalSettingsDeclarations,
  ...approvalCeilingDeclarations,
  ...approvalDeputyDeclarations,
  ...approvalRuleDeclarations,
]
