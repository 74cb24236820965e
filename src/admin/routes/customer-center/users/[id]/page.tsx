import { useParams } from "react-router-dom"
import { UserCrumb } from "../../../../components/breadcrumb"
import { UserView } from "../../../../views/user/user-view"

export default function UserPage() {
  const { id = "" } = useParams()
  return <UserView key={id} id={id} />
}

export const handle = { breadcrumb: () => <UserCrumb /> }
