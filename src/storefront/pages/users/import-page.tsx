import { useTranslation } from "react-i18next"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { ColumnsCard } from "./files/columns-card"
import { ImportForm } from "./files/import-form"

/** B3: "How do I bring all of them in at once?" */
export default function ImportPage() {
  return <MemberPage permission="users.manage">{() => <Import />}</MemberPage>
}

function Import() {
  const { t } = useTranslation()
  return (
    <FormPage heading={t("files.title")} lead={t("files.lead")} back="/users">
      <ImportForm />
      <ColumnsCard />
    </FormPage>
  )
}
