import { useParams } from "react-router-dom"
import { useCompany } from "../hooks/companies"
import { useTexts } from "../hooks/use-texts"

/** A section's name above the page. */
export function SectionCrumb({ section }: { section: "group" | "companies" | "applications" | "activationCheck" | "erp" }) {
  const { t } = useTexts()
  return <>{t(`menu.${section}`)}</>
}

/** The company's name above its page; the id until it is loaded. */
export function CompanyCrumb() {
  const { id = "" } = useParams()
  const { data } = useCompany(id)
  return <>{data?.company.name ?? id}</>
}
