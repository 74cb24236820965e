import { useParams } from "react-router-dom"
import { CompanyCrumb } from "../../../../components/breadcrumb"
import { CompanyView } from "../../../../views/company/company-view"

export default function CompanyPage() {
  const { id = "" } = useParams()
  return <CompanyView key={id} id={id} />
}

export const handle = { breadcrumb: () => <CompanyCrumb /> }
