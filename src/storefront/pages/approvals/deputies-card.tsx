import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { useApprovalDeputies } from "../../hooks/use-approval-deputies"
import { DeputyForm } from "./deputy-form"
import { askAnew } from "../../form/ask-anew"

/** C7: who decides for whom, of everybody in the company who does. */
export function DeputiesCard() {
  const { t } = useTranslation()
  const asked = useApprovalDeputies("all")
  return (
    <section aria-labelledby="approval-deputies" className="card flex flex-col">
      <div className="flex flex-col gap-1 p-6 sm:px-8">
        <h2 id="approval-deputies" className="txt-medium-plus">
          {t("approvals.deputies.title")}
        </h2>
        <p className="text-pretty text-ui-fg-subtle">{t("approvals.deputies.textAll")}</p>
      </div>
      {asked.error && <ErrorNotice isQuiet error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <CardSkeleton lines={2} />}
      <ul className="divide-y border-t">
        {asked.data?.deputies.map((deputy) => (
          <li key={deputy.user.id} className="flex flex-col gap-3 px-6 py-4 sm:px-8">
            <h3 className="txt-small-plus [overflow-wrap:anywhere]">{deputy.user.name}</h3>
            <DeputyForm
              opened={deputy}
              isMine={false}
              candidates={asked.data.candidates}
              onAskAnew={async () => (await askAnew(asked))?.deputies.find(({ user }) => user.id === deputy.user.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
