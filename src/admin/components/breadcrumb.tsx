import { useParams } from "react-router-dom"
import { useApproval } from "../hooks/approvals"
import { useBusinessUser } from "../hooks/business-users"
import { useCompany } from "../hooks/companies"
import { useDirectoryCustomer } from "../hooks/directory-entries"
import { useTexts } from "../hooks/use-texts"
import { nameOf } from "../lib/user-name"

type Section = "group" | "companies" | "users" | "applications" | "activationCheck" | "roles" | "mails" | "erp" | "approvals" | "flaggedOrders"

/** A section's name above the page. */
export function SectionCrumb({ section }: { section: Section }) {
  const { t } = useTexts()
  return <>{t(`menu.${section}`)}</>
}

/** The company's name above its page; the id until it is loaded. */
export function CompanyCrumb() {
  const { id = "" } = useParams()
  const { data } = useCompany(id)
  return <>{data?.company.name ?? id}</>
}

/** The directory customer's number above the page, as its name stands in the heading; the id until it is loaded. */
export function DirectoryCustomerCrumb() {
  const { id = "" } = useParams()
  const { data } = useDirectoryCustomer(id)
  return <>{data?.customer.customer_number ?? id}</>
}

/** The one who asked above a request's page; the id until it is loaded. */
export function ApprovalCrumb() {
  const { id = "" } = useParams()
  const { data } = useApproval(id)
  return <>{data?.approval_request.buyer.name ?? id}</>
}

/** The user's name above the page; the id until it is loaded. */
export function UserCrumb() {
  const { id = "" } = useParams()
  const { data } = useBusinessUser(id)
  return <>{data ? nameOf(data.business_user) : id}</>
}
