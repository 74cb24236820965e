import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Text, clx } from "@medusajs/ui"
import type { OrderLedger } from "../../api/schemas/order-ledger"
import { ErrorPanel } from "../components/error-panel"
import { Fact, Facts } from "../components/facts"
import { LoadingRows } from "../components/loading-rows"
import { Section } from "../components/section"
import { SourceBadge } from "../components/source-badge"
import { TextLink } from "../components/text-link"
import { useOrderLedger } from "../hooks/order-ledger"
import { useFailureText } from "../hooks/use-failure-text"
import { useTexts } from "../hooks/use-texts"
import { LedgerEntry } from "../views/budgets/ledger-entry"
import { useBudgetTexts } from "../views/budgets/use-budget-texts"

/** D11, C9: on the platform's order page, in whose name it was placed, which limits it used, and what moved it. */
export default function OrderCompanyWidget({ data: order }: { data: { id: string } }) {
  const { t } = useTexts()
  const { data, error, isPending, refetch } = useOrderLedger(order.id)
  const ledger = data?.ledger
  return (
    <Section title={t("orderWidget.title")}>
      {isPending && <LoadingRows rows={3} />}
      {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
      {data === null && <Note>{t("orderWidget.none")}</Note>}
      {data && data.possible_companies.length > 0 && <Uncertain companies={data.possible_companies} />}
      {ledger && (
        <>
          <Placing ledger={ledger} />
          <UsedLimits ledger={ledger} />
          <Booked ledger={ledger} />
        </>
      )}
    </Section>
  )
}

function Note({ children }: { children: string }) {
  return (
    <Text size="small" className="text-ui-fg-subtle px-6 py-4">
      {children}
    </Text>
  )
}

/** C2: it came past every gate, and nobody said for which of its buyer's companies it is. */
function Uncertain({ companies }: { companies: { id: string; name: string }[] }) {
  const { t } = useTexts()
  return (
    <div className="flex flex-col items-start gap-2 px-6 py-4">
      <SourceBadge source="company_uncertain" />
      <Text size="small">{t("orderWidget.uncertain")}</Text>
      <ul className="flex flex-col gap-1">
        {companies.map(({ id, name }) => (
          <li key={id}>
            <TextLink to={`/customer-center/companies/${id}`}>{name}</TextLink>{" "}
            <Text as="span" size="xsmall" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
              {id}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Placing({ ledger }: { ledger: OrderLedger }) {
  const { company, user, delegate, approval, cost_center: center, purchase_order_number: number } = ledger
  const { t } = useTexts()
  return (
    <Facts>
      <Fact label={t("orderWidget.company")}>
        <TextLink to={`/customer-center/companies/${company.id}`}>{company.name}</TextLink>
      </Fact>
      <Fact label={t("orderWidget.buyer")}>
        <TextLink to={`/customer-center/users/${user.id}`}>{user.name ?? t("budgets.gone")}</TextLink>
      </Fact>
      {delegate && (
        <Fact label={t("orderWidget.delegate")}>{[delegate.name, delegate.customer_number].filter(Boolean).join(", ")}</Fact>
      )}
      {approval && (
        <Fact label={t("approvals.decision.approved")}>
          <TextLink to={`/customer-center/approvals/${approval.request_id}`}>{approval.approver_name ?? t("approvals.gone")}</TextLink>
        </Fact>
      )}
      <Fact label={t("costCenters.one")}>{center && `${center.code} ${center.name}`}</Fact>
      <Fact label={t("orderWidget.number")}>{number}</Fact>
      {ledger.erp && (
        <Fact label={t("orderWidget.erp")}>
          <InErp erp={ledger.erp} />
        </Fact>
      )}
    </Facts>
  )
}

/** F1, F4: what became of it in the ERP; one that failed is sent again on the ERP's page. */
function InErp({ erp }: { erp: NonNullable<OrderLedger["erp"]> }) {
  const { t } = useTexts()
  const failureText = useFailureText()
  return (
    <>
      {t(`orderWidget.erpStates.${erp.state}`)} {erp.order_number && t("orderWidget.erpNumber", { number: erp.order_number })}
      {erp.invoice_numbers.length > 0 && (
        <span className="block w-full [overflow-wrap:anywhere]">
          {t("orderWidget.erpInvoices", { numbers: erp.invoice_numbers.join(", ") })}
        </span>
      )}
      {erp.failure && <span className="text-ui-fg-error block [overflow-wrap:anywhere]">{failureText(erp.failure)}</span>}
      {erp.change && (
        <span className={clx("block w-full", erp.change.state === "kept" && "text-ui-fg-error")}>
          {t(`orderWidget.erpChanges.${erp.change.kind}.${erp.change.state}`)}
        </span>
      )}
      {erp.change?.reason && <span className="block w-full [overflow-wrap:anywhere]">{erp.change.reason}</span>}
      {(erp.state === "failed" || erp.change?.state === "failed") && (
        <TextLink to="/customer-center/erp" className="block w-fit">
          {t("orderWidget.erpParked")}
        </TextLink>
      )}
    </>
  )
}

function UsedLimits({ ledger: { limits } }: { ledger: OrderLedger }) {
  const { t } = useTexts()
  const texts = useBudgetTexts()
  return (
    <div className="flex flex-col gap-2 px-6 py-4">
      <Text size="small" weight="plus">
        {t("orderWidget.limits")}
      </Text>
      {limits.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("orderWidget.noLimits")}
        </Text>
      )}
      <ul className="flex flex-col gap-2 empty:hidden">
        {limits.map((limit) => (
          <li key={limit.limit_id} className="flex flex-col">
            <Text size="small">{texts.name(limit)}</Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("budgets.whatIf.spent", {
                spent: texts.money(limit.amount, limit.currency_code),
                available: texts.money(limit.limit_amount, limit.currency_code),
              })}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Booked({ ledger: { booked } }: { ledger: OrderLedger }) {
  const { t } = useTexts()
  if (booked === null) {
    return <Note>{t("orderWidget.notBooked")}</Note>
  }
  return (
    <div className="flex flex-col px-6 pb-2 pt-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" weight="plus">
          {t("orderWidget.ledger")}
        </Text>
        <SourceBadge source={booked.source} />
      </div>
      <ul className="divide-y">
        {booked.entries.map((entry) => (
          <LedgerEntry key={entry.id} entry={entry} currency={booked.currency_code} />
        ))}
      </ul>
    </div>
  )
}

export const config = defineWidgetConfig({
  id: "customer-center:order-company",
  zone: "order.details.side.after",
})
