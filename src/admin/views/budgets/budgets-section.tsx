import { Button, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { Link } from "react-router-dom"
import type { Budget } from "../../../api/schemas/budgets"
import { Choice } from "../../components/choice"
import { EmptyNote } from "../../components/empty-note"
import { GapNote } from "../../components/gap-note"
import { RecordList } from "../../components/record-list"
import { RecordTable } from "../../components/record-table"
import { Section } from "../../components/section"
import { useBudgets } from "../../hooks/budgets"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { AddBudgetDrawer } from "./add-budget-drawer"
import { BudgetActs, type BudgetAct } from "./budget-acts"
import { periods, subjectTypes } from "./budget-form"
import { BudgetUse } from "./budget-use"
import { EditBudgetDrawer } from "./edit-budget-drawer"
import { RemoveBudgetDrawer } from "./remove-budget-drawer"
import { StatementDrawer } from "./statement-drawer"
import { useBudgetTexts } from "./use-budget-texts"

const column = createDataTableColumnHelper<Budget>()
const filters = { subject_type: subjectTypes, period: periods }

type Asked = { act: "add" } | { act: BudgetAct; budget: Budget }

/** C1, C9: what the company and its users may spend, and what of it is left. */
export function BudgetsSection({ company }: { company: { id: string; currency_code: string } }) {
  const { t } = useTexts()
  const list = useListState({ prefix: "budgets_", filters })
  const [asked, setAsked] = useState<Asked | null>(null)
  const { subject_type, period } = list.filters
  const query = useBudgets(company.id, {
    subject_type,
    period,
    limit: list.limit,
    offset: list.offset,
  })
  const columns = useBudgetColumns(setAsked)
  return (
    <Section
      title={t("budgets.title")}
      action={
        <>
          <Button size="small" variant="secondary" asChild>
            <Link to={`/customer-center/flagged-orders?${new URLSearchParams({ company: company.id }).toString()}`}>
              {t("flaggedOrders.title")}
            </Link>
          </Button>
          <Button size="small" variant="secondary" onClick={() => setAsked({ act: "add" })}>
            {t("budgets.add")}
          </Button>
        </>
      }
    >
      <GapNote companyId={company.id} />
      {(list.filtered || (query.data?.count ?? 0) > 0) && (
        <div className="flex flex-wrap gap-2 px-6 py-4">
          <Choice
            className="w-44"
            label={t("budgets.subject")}
            value={subject_type ?? ""}
            onChoose={(value) => list.filter("subject_type", value)}
            options={[
              { value: "", label: t("budgets.anySubject") },
              ...subjectTypes.map((value) => ({ value, label: t(`budgets.subjects.${value}`) })),
            ]}
          />
          <Choice
            className="w-44"
            label={t("budgets.periodLabel")}
            value={period ?? ""}
            onChoose={(value) => list.filter("period", value)}
            options={[
              { value: "", label: t("budgets.anyPeriod") },
              ...periods.map((value) => ({ value, label: t(`budgets.periods.${value}`) })),
            ]}
          />
        </div>
      )}
      <RecordList
        list={list}
        query={query}
        rows={query.data?.budgets}
        noResult={{ heading: t("budgets.noResult") }}
        empty={<EmptyNote heading={t("budgets.empty")} text={t("budgets.emptyText")} />}
      >
        {(budgets) => (
          <RecordTable
            rows={budgets}
            list={list}
            columns={columns}
            card={(budget) => <BudgetCard budget={budget} onAct={(act) => setAsked({ act, budget })} />}
          />
        )}
      </RecordList>
      {asked && <AskedDrawer asked={asked} company={company} onClose={() => setAsked(null)} />}
    </Section>
  )
}

interface AskedDrawerProps {
  asked: Asked
  company: { id: string; currency_code: string }
  onClose: () => void
}

function AskedDrawer({ asked, company, onClose }: AskedDrawerProps) {
  switch (asked.act) {
    case "add":
      return <AddBudgetDrawer company={company} onClose={onClose} />
    case "change":
      return <EditBudgetDrawer companyId={company.id} budget={asked.budget} onClose={onClose} />
    case "remove":
      return <RemoveBudgetDrawer companyId={company.id} budget={asked.budget} onClose={onClose} />
    case "statement":
      return <StatementDrawer companyId={company.id} budget={asked.budget} onClose={onClose} />
  }
}

function useBudgetColumns(onAsk: (asked: Asked) => void) {
  const { t } = useTexts()
  const texts = useBudgetTexts()
  return useMemo(
    () => [
      column.display({
        id: "subject",
        header: t("budgets.subject"),
        cell: ({ row: { original } }) => <span className="block max-w-64 truncate">{texts.subject(original)}</span>,
      }),
      column.display({
        id: "period",
        header: t("budgets.periodLabel"),
        cell: ({ row: { original } }) => t(`budgets.periods.${original.period}`),
      }),
      column.display({
        id: "use",
        header: t("budgets.use"),
        cell: ({ row: { original } }) => <BudgetUse budget={original} />,
      }),
      column.display({
        id: "on_exceed",
        header: t("budgets.onExceedLabel"),
        cell: ({ row: { original } }) => t(`budgets.onExceed.${original.on_exceed}`),
      }),
      column.display({
        id: "act",
        header: () => <span className="sr-only">{t("common.actions")}</span>,
        cell: ({ row: { original } }) => <BudgetActs budget={original} onAct={(act) => onAsk({ act, budget: original })} />,
      }),
    ],
    [t, texts, onAsk]
  )
}

function BudgetCard({ budget, onAct }: { budget: Budget; onAct: (act: BudgetAct) => void }) {
  const { t } = useTexts()
  const texts = useBudgetTexts()
  return (
    <div className="txt-small flex flex-col">
      <p className="txt-small-plus">{texts.name(budget)}</p>
      <p className="text-ui-fg-subtle">{t(`budgets.onExceed.${budget.on_exceed}`)}</p>
      <BudgetUse budget={budget} />
      <BudgetActs budget={budget} onAct={onAct} />
    </div>
  )
}
