import { useParams } from "react-router-dom"
import { ApprovalCrumb } from "../../../../components/breadcrumb"
import { ApprovalView } from "../../../../views/approvals/approval-view"

export default function ApprovalPage() {
  const { id = "" } = useParams()
  return <ApprovalView key={id} id={id} />
}

export const handle = { breadcrumb: () => <ApprovalCrumb /> }
