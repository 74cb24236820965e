import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminApprovalDetail } from "../../../api/schemas/approvals"
import { Copyable } from "../../components/copyable"
import { ErrorPanel } from "../../components/error-panel"
import { Fact, Facts } from "../../components/facts"
import { LoadingRows } from "../../components/loading-rows"
import { PageHeader } from "../../components/page-header"
import { Section } from "../../components/section"
import { TextLink } from "../../components/text-link"
import { useApproval } from "../../hooks/approvals"
import { useDocumentTitle } from "../../hooks/use-document-title"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { useBudgetTexts } from "../budgets/use-budget-texts"
import { ApprovalBadge } from "./approval-badge"
import { ApprovalItems } from "./approval-items"
import { ApprovalTiers } from "./approval-tiers"
import { ApprovalTimeline } from "./approval-timeline"

/** D11: where does this request stand, and what happened to it? */
export function ApprovalView({ id }: { id: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useApproval(id)
  useDocumentTitle(data ? t("approvals.one") : undefined)
  if (!data) {
    return (
      <Section title={t("approvals.one")}>
        {error ? (
          <ErrorPanel error={error} onRetry={() => refetch()}>
            <Button size="small" variant="secondary" asChild>
              <Link to="/customer-center/approvals">{t("approvals.toList")}</Link>
            </Button>
          </ErrorPanel>
        ) : (
          <LoadingRows rows={8} />
        )}
      </Section>
    )
  }
  const { approval_request: request } = data
  return (
    <>
      <PageHeader
        title={t("approvals.oneOf", { name: request.buyer.name ?? t("approvals.gone") })}
        question={t("approvals.oneQuestion")}
        badges={<ApprovalBadge status={request.status} />}
      />
      <div className="grid grid-cols-1 items-start gap-2 xl:grid-cols-[minmax(0,1fr)_400px]">
        <div className="flex min-w-0 flex-col gap-2">
          <ApprovalItems request={request} />
          <ApprovalTimeline events={request.events} released_until={request.released_until} />
        </div>
        <RequestFacts request={request} />
      </div>
    </>
  )
}

function RequestFacts({ request }: { request: AdminApprovalDetail }) {
  const { t } = useTexts()
  const format = useFormat()
  const { money } = useBudgetTexts()
  const { decision, failure, order, cost_center: center, delegate, monthly_total: month } = request
  const nameOf = (person: { name: string | null }) => person.name ?? t("approvals.gone")
  return (
    <Section title={t("approvals.facts")}>
      <Facts>
        <Fact label={t("approvals.id")}>
          <Copyable text={request.id} label={t("approvals.id")} />
        </Fact>
        <Fact label={t("approvals.company")}>
          <TextLink to={`/customer-center/companies/${request.company.id}`}>{request.company.name}</TextLink>
        </Fact>
        <Fact label={t("approvals.buyer")}>
          <TextLink to={`/customer-center/users/${request.buyer.id}`}>{nameOf(request.buyer)}</TextLink>
        </Fact>
        {delegate && (
          <Fact label={t("approvals.forCustomer")}>{[delegate.name, delegate.customer_number].filter(Boolean).join(" · ")}</Fact>
        )}
        <Fact label={t("approvals.sent")}>{format.dateTime(request.created_at)}</Fact>
        <Fact label={t("approvals.amount")}>{money(request.amount, request.currency_code)}</Fact>
        <Fact label={t("approvals.month")}>{money(month.amount, month.currency_code)}</Fact>
        <Fact label={t("approvals.exceeded")}>
          {request.reasons.length > 0 && (
            <ul>
              {request.reasons.map((reason) =>
                reason.kind === "rule" ? (
                  <li key={reason.rule_id}>{reason.rule_name}</li>
                ) : (
                  <li key={reason.limit_id}>
                    {t("budgets.name", {
                      subject: t(`budgets.subjects.${reason.subject_type}`),
                      period: t(`budgets.periods.${reason.period}`),
                    })}
                    : {money(reason.limit_amount, reason.currency_code)}
                  </li>
                )
              )}
            </ul>
          )}
        </Fact>
        {request.tiers.length > 0 && (
          <Fact label={t("approvals.tiers")}>
            <ApprovalTiers tiers={request.tiers} />
          </Fact>
        )}
        {request.deciders.length > 0 && (
          <Fact label={t("approvals.waitsFor")}>{request.deciders
              .map((person) => (person.deputy_for === null ? nameOf(person) : t("approvals.asDeputy", { name: nameOf(person), absent: person.deputy_for })))
              .join(", ")}</Fact>
        )}
        {decision && (
          <Fact label={t(`approvals.decision.${decision.outcome}`)}>
            {nameOf(decision.by)}, {format.dateTime(decision.at)}
          </Fact>
        )}
        {request.released_until && (
          <Fact label={t("approvals.releasedUntil")}>{format.dateTime(request.released_until)}</Fact>
        )}
        {failure && (
          <Fact label={t("approvals.failure")}>
            <span>
              {failure.message}
              {request.failure_detail && (
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {request.failure_detail}
                </Text>
              )}
            </span>
          </Fact>
        )}
        {order && (
          <Fact label={t("approvals.order")}>
            <TextLink to={`/orders/${order.id}`}>{order.display_id === null ? order.id : `#${order.display_id}`}</TextLink>
          </Fact>
        )}
        <Fact label={t("approvals.costCenter")}>{center && `${center.code} · ${center.name}`}</Fact>
        <Fact label={t("approvals.purchaseOrderNumber")}>{request.purchase_order_number}</Fact>
      </Facts>
    </Section>
  )
}
