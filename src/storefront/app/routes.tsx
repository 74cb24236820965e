import { lazy, Suspense } from "react"
import { Route, Routes, useLocation } from "react-router-dom"
import { CardSkeleton } from "../feedback/skeletons"
import { ActivatePage } from "../pages/activate/activate-page"
import { LoginPage } from "../pages/login-page"
import { BareFrame } from "../shell/bare-frame"

const HomePage = lazy(() => import("../pages/home/home-page"))
const UsersPage = lazy(() => import("../pages/users/users-page"))
const NewUserPage = lazy(() => import("../pages/users/new-user-page"))
const EditUserPage = lazy(() => import("../pages/users/edit-user-page"))
const WhyPage = lazy(() => import("../pages/users/why-page"))
const AddContactPage = lazy(() => import("../pages/users/add-contact-page"))
const AddPlainUserPage = lazy(() => import("../pages/users/add-plain-user-page"))
const ImportPage = lazy(() => import("../pages/users/import-page"))
const AddressesPage = lazy(() => import("../pages/addresses/addresses-page"))
const NewAddressPage = lazy(() => import("../pages/addresses/new-address-page"))
const EditAddressPage = lazy(() => import("../pages/addresses/edit-address-page"))
const BudgetsPage = lazy(() => import("../pages/budgets/budgets-page"))
const NewBudgetPage = lazy(() => import("../pages/budgets/new-budget-page"))
const EditBudgetPage = lazy(() => import("../pages/budgets/edit-budget-page"))
const StatementPage = lazy(() => import("../pages/budgets/statement-page"))
const BasketPage = lazy(() => import("../pages/basket/basket-page"))
const PurchaseCheckPage = lazy(() => import("../pages/purchase/purchase-check-page"))
const OrdersPage = lazy(() => import("../pages/orders/orders-page"))
const OrderPage = lazy(() => import("../pages/orders/order-page"))
const ApprovalsPage = lazy(() => import("../pages/approvals/approvals-page"))
const ApprovalSettingsPage = lazy(() => import("../pages/approvals/settings-page"))
const ApprovalRulesPage = lazy(() => import("../pages/approval-rules/rules-page"))
const NewApprovalRulePage = lazy(() => import("../pages/approval-rules/new-rule-page"))
const EditApprovalRulePage = lazy(() => import("../pages/approval-rules/edit-rule-page"))
const ApprovalPage = lazy(() => import("../pages/approvals/approval-page"))
const CostCentersPage = lazy(() => import("../pages/cost-centers/cost-centers-page"))
const NewCostCenterPage = lazy(() => import("../pages/cost-centers/new-cost-center-page"))
const EditCostCenterPage = lazy(() => import("../pages/cost-centers/edit-cost-center-page"))
const HistoryPage = lazy(() => import("../pages/history/history-page"))
const AccountPage = lazy(() => import("../pages/account/account-page"))
const DelegationPage = lazy(() => import("../pages/delegation/delegation-page"))
const ForgotPasswordPage = lazy(() => import("../pages/forgot-password-page"))
const SetPasswordPage = lazy(() => import("../pages/set-password-page"))
const ConfirmPage = lazy(() => import("../pages/confirm-page"))
const ConfirmEmailPage = lazy(() => import("../pages/confirm-email-page"))
const NotMePage = lazy(() => import("../pages/not-me-page"))
const NotFoundPage = lazy(() => import("../pages/not-found-page"))

/** Every page by its address. The two that people come to first are in the first script. */
export function PageRoutes() {
  const { pathname } = useLocation()
  return (
    <Suspense
      key={pathname}
      fallback={
        <BareFrame>
          <CardSkeleton />
        </BareFrame>
      }
    >
      <Routes>
        <Route path="/" element={<HomePage />} />
        <Route path="/users" element={<UsersPage />} />
        <Route path="/users/new" element={<NewUserPage />} />
        <Route path="/users/import" element={<ImportPage />} />
        <Route path="/users/:id" element={<EditUserPage />} />
        <Route path="/users/:id/access" element={<WhyPage />} />
        <Route path="/contacts/:number/add" element={<AddContactPage />} />
        <Route path="/plain-users/:id/add" element={<AddPlainUserPage />} />
        <Route path="/addresses" element={<AddressesPage />} />
        <Route path="/addresses/new" element={<NewAddressPage />} />
        <Route path="/addresses/:id" element={<EditAddressPage />} />
        <Route path="/budgets" element={<BudgetsPage />} />
        <Route path="/budgets/new" element={<NewBudgetPage />} />
        <Route path="/budgets/:id" element={<EditBudgetPage />} />
        <Route path="/budgets/:id/statement" element={<StatementPage />} />
        <Route path="/basket" element={<BasketPage />} />
        <Route path="/purchase-check" element={<PurchaseCheckPage />} />
        <Route path="/orders" element={<OrdersPage />} />
        <Route path="/orders/:id" element={<OrderPage />} />
        <Route path="/approvals" element={<ApprovalsPage />} />
        <Route path="/approvals/settings" element={<ApprovalSettingsPage />} />
        <Route path="/approvals/rules" element={<ApprovalRulesPage />} />
        <Route path="/approvals/rules/new" element={<NewApprovalRulePage />} />
        <Route path="/approvals/rules/:id" element={<EditApprovalRulePage />} />
        <Route path="/approvals/:id" element={<ApprovalPage />} />
        <Route path="/cost-centers" element={<CostCentersPage />} />
        <Route path="/cost-centers/new" element={<NewCostCenterPage />} />
        <Route path="/cost-centers/:id" element={<EditCostCenterPage />} />
        <Route path="/history" element={<HistoryPage />} />
        <Route path="/delegation" element={<DelegationPage />} />
        <Route path="/activate" element={<ActivatePage />} />
        <Route path="/login" element={<LoginPage />} />
        <Route path="/forgot-password" element={<ForgotPasswordPage />} />
        <Route path="/set-password" element={<SetPasswordPage />} />
        <Route path="/confirm" element={<ConfirmPage />} />
        <Route path="/confirm-email" element={<ConfirmEmailPage />} />
        <Route path="/not-me" element={<NotMePage />} />
        <Route path="/account" element={<AccountPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  )
}
