import { ArrowLeftMini } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useCompanyParam } from "../hooks/use-company-param"
import { PageHeading } from "../shell/page-heading"

/** The lists that forms belong to, by what their pages are called. */
const lists = {
  "/users": "users.title",
  "/users?tab=erp": "users.title",
  "/users?tab=plain": "users.title",
  "/addresses": "addresses.title",
  "/budgets": "budgets.title",
  "/orders": "orders.title",
  "/approvals": "approvals.title",
  "/approvals/rules": "approvalRules.title",
  "/cost-centers": "costCenters.title",
} as const

interface FormPageProps {
  heading: string
  lead: string
  /** The list that the form belongs to. */
  back: keyof typeof lists
  /** The page's main action, beside its heading. */
  action?: ReactNode
  /** Tables need more room than forms; left out: a form's. */
  width?: "wide"
  children: ReactNode
}

/** A form of its own page, with the way back to the list. */
export function FormPage({ heading, lead, back, action, width, children }: FormPageProps) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  return (
    <div className={clx("mx-auto flex w-full flex-col gap-6", width !== "wide" && "max-w-2xl")}>
      <Link
        className="txt-compact-small flex items-center gap-1 self-start rounded text-ui-fg-subtle outline-none hover:text-ui-fg-base focus-visible:shadow-borders-focus"
        to={withCompany(back)}
      >
        <ArrowLeftMini aria-hidden />
        {t(lists[back])}
      </Link>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <PageHeading heading={heading} lead={lead} />
        {action}
      </div>
      {children}
    </div>
  )
}
