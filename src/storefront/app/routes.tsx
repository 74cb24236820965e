import { lazy, Suspense } from "react"
import { Route, Routes, useLocation } from "react-router-dom"
import { CardSkeleton } from "../feedback/skeletons"
import { ActivatePage } from "../pages/activate/activate-page"
import { LoginPage } from "../pages/login-page"
import { BareFrame } from "../shell/bare-frame"

const HomePage = lazy(() => import("../pages/home/home-page"))
const AccountPage = lazy(() => import("../pages/account/account-page"))
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
