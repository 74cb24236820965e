import { StatusBadge, Text } from "@medusajs/ui"
import type { AccessDecisionResource, OperatorUser } from "../../../api/schemas/users"
import { ErrorPanel } from "../../components/error-panel"
import { LoadingRows } from "../../components/loading-rows"
import { RightsForm } from "../../components/rights-form"
import { Section } from "../../components/section"
import { useUserAccess } from "../../hooks/access"
import { useTexts } from "../../hooks/use-texts"
import { useReasonText } from "./use-reason-text"

/** B13: what this user may do, why or why not, and what the operator sets. */
export function AccessSection({ user }: { user: OperatorUser }) {
  const { t } = useTexts()
  const { data, error, isPending, refetch } = useUserAccess(user.id)
  return (
    <Section title={t("access.userTitle")} hint={t("access.userHint")}>
      {isPending && <LoadingRows rows={8} />}
      {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
      {!error && data && (
        <RightsForm
          of="business-users"
          id={user.id}
          rights={data.decisions.map((decision) => ({ ...decision, effect: decision.user_setting.operator }))}
          badge={(decision) => (
            <StatusBadge color={decision.allowed ? "green" : "red"}>
              {t(decision.allowed ? "access.allowed" : "access.notAllowed")}
            </StatusBadge>
          )}
        >
          {(decision) => <Why decision={decision} user={user} />}
        </RightsForm>
      )}
    </Section>
  )
}

/** The one reason that decided, and the whole chain for who asks on. */
function Why({ decision, user }: { decision: AccessDecisionResource; user: OperatorUser }) {
  const { t } = useTexts()
  const reasonText = useReasonText(user, decision)
  const failing = decision.reasons.filter(({ holds }) => !holds)
  const decisive = failing.length > 0 ? failing : decision.reasons.slice(-1)
  return (
    <>
      <Text size="small" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
        {decisive.map(reasonText).join(" ")}
      </Text>
      <details className="group">
        <summary className="txt-compact-xsmall-plus text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus w-fit cursor-pointer rounded outline-none">
          {t("access.why")}
        </summary>
        <ol className="txt-small text-ui-fg-subtle flex flex-col gap-1 pt-2">
          {decision.reasons.map((reason) => (
            <li key={reason.rule} className="flex gap-2">
              <span aria-hidden="true" className={reason.holds ? "text-ui-fg-subtle" : "text-ui-fg-error"}>
                {reason.holds ? "✓" : "✕"}
              </span>
              <span className="sr-only">{t(reason.holds ? "access.holds" : "access.fails")}</span>
              <span className="min-w-0 [overflow-wrap:anywhere]">{reasonText(reason)}</span>
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}
