import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { useApprovalDeputies } from "../../hooks/use-approval-deputies"
import { DeputyForm } from "../approvals/deputy-form"
import { askAnew } from "../../form/ask-anew"

/** C7: who decides for oneself during an absence. */
export function ApprovalDeputyCard() {
  const { t } = useTranslation()
  const asked = useApprovalDeputies("me")
  const [deputy] = asked.data?.deputies ?? []
  return (
    <section className="flex flex-col gap-3">
      <h2 className="txt-medium-plus">{t("approvals.deputies.mine")}</h2>
      <div className="card flex flex-col gap-4 p-6">
        <p className="text-pretty text-ui-fg-subtle">{t("approvals.deputies.text")}</p>
        {deputy && asked.data && (
          <DeputyForm
            opened={deputy}
            isMine
            candidates={asked.data.candidates}
            onAskAnew={async () => (await askAnew(asked))?.deputies[0]}
          />
        )}
        {asked.error && <ErrorNotice isQuiet error={asked.error} onRetry={() => void asked.refetch()} />}
      </div>
    </section>
  )
}
