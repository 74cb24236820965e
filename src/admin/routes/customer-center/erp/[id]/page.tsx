import { useParams } from "react-router-dom"
import { DirectoryCustomerCrumb } from "../../../../components/breadcrumb"
import { DirectoryCustomerView } from "../../../../views/erp/directory-customer-view"

export default function DirectoryCustomerPage() {
  const { id = "" } = useParams()
  return <DirectoryCustomerView key={id} id={id} />
}

export const handle = { breadcrumb: () => <DirectoryCustomerCrumb /> }
