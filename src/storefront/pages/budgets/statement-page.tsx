import { ArrowDownTray, CurrencyDollar } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { offerDownload } from "../../app/offer-download"
import { isCustomerCenterError, type Me } from "../../client"
import { ActError } from "../../feedback/act-error"
import { ErrorNotice } from "../../feedback/error-notice"
import { SelectBox } from "../../form/select-box"
import { useExportStatement, useStatement } from "../../hooks/use-budgets"
import { useIsNarrow } from "../../hooks/use-is-narrow"
import { EmptyState } from "../../list/empty-state"
import { RowsSkeleton } from "../../list/rows-skeleton"
import { pageSize, useListAddress } from "../../list/use-list-address"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { BudgetFigures } from "./budget-figures"
import { renderBudgetName } from "./budget-name"
import { BudgetTerms } from "./budget-terms"
import { PeriodChart } from "./period-chart"
import { StatementCards } from "./statement-cards"
import { StatementTable } from "./statement-table"

/** C9: what moved a budget, newest first. */
export default function StatementPage() {
  const { id = "" } = useParams()
  return <MemberPage permission="budgets.view_own">{(me) => <StatementOf key={id} id={id} me={me} />}</MemberPage>
}

function StatementOf({ id, me }: { id: string; me: Me }) {
  const { t } = useTranslation()
  const address = useListAddress()
  const isNarrow = useIsNarrow()
  const period = address.read("show") === "current" ? "current" : "all"
  const statement = useStatement(id, { period, limit: pageSize, ...(address.after ? { after: address.after } : {}) })
  const { data, error } = statement
  const isGone = isCustomerCenterError(error, "not_found")
  const Rows = isNarrow ? StatementCards : StatementTable
  return (
    <FormPage
      width="wide"
      heading={data ? renderBudgetName(data.budget, t) : t("budgets.statement")}
      lead={t("budgets.statement")}
      back="/budgets"
    >
      {error && !isGone && <ErrorNotice isQuiet error={error} onRetry={() => void statement.refetch()} />}
      {isGone && <EmptyState icon={<CurrencyDollar />} title={t("budgets.goneTitle")} text={t("budgets.goneText")} />}
      {statement.isPending && <RowsSkeleton />}
      {data && (
        <>
          <section className="card flex flex-col gap-3 p-6">
            <BudgetFigures budget={data.budget} />
            <BudgetTerms budget={data.budget} />
          </section>
          <PeriodChart id={id} />
          <div className="flex flex-wrap items-center justify-between gap-2">
            <SelectBox
              className="min-w-44"
              aria-label={t("budgets.field.period")}
              value={period}
              onChange={(event) => address.change({ show: event.target.value === "all" ? null : "current" })}
            >
              <option value="all">{t("budgets.allPeriods")}</option>
              <option value="current">{t("budgets.current")}</option>
            </SelectBox>
            {me.current?.permissions.includes("export") && <ExportStatement id={id} />}
          </div>
          {data.entries.length > 0 ? (
            <Rows entries={data.entries} currencyCode={data.budget.currency_code} />
          ) : (
            <EmptyState icon={<CurrencyDollar />} title={t("budgets.noEntries")} text={t("budgets.noEntriesText")} />
          )}
          {(data.next !== null || address.after !== null) && (
            <nav aria-label={t("list.pages")} className="flex justify-end gap-2">
              <Button variant="secondary" disabled={address.after === null} onClick={() => address.change({})}>
                {t("list.first")}
              </Button>
              <Button
                variant="secondary"
                disabled={data.next === null}
                onClick={() => address.change({ after: data.next })}
              >
                {t("list.next")}
              </Button>
            </nav>
          )}
        </>
      )}
    </FormPage>
  )
}

function ExportStatement({ id }: { id: string }) {
  const { t } = useTranslation()
  const exporting = useExportStatement(id)
  return (
    <div className="flex flex-col gap-2">
      <Button
        variant="secondary"
        isLoading={exporting.isPending}
        onClick={() =>
          exporting.mutate(undefined, { onSuccess: (file) => offerDownload(file, "budget-statement.csv") })
        }
      >
        <ArrowDownTray aria-hidden />
        {t("budgets.export")}
      </Button>
      {exporting.error && <ActError error={exporting.error} />}
    </div>
  )
}
