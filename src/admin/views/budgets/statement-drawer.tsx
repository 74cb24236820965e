import { Button, Drawer } from "@medusajs/ui"
import type { Budget } from "../../../api/schemas/budgets"
import { DrawerHead } from "../../components/drawer-head"
import { EmptyNote } from "../../components/empty-note"
import { ErrorLine, ErrorPanel } from "../../components/error-panel"
import { OrNothing } from "../../components/facts"
import { LoadingRows } from "../../components/loading-rows"
import { useExportStatement, useStatement } from "../../hooks/budgets"
import { useTexts } from "../../hooks/use-texts"
import { saveFile } from "../../lib/save-file"
import { BudgetUse } from "./budget-use"
import { LedgerEntry } from "./ledger-entry"
import { PeriodChart } from "./period-chart"
import { useBudgetTexts } from "./use-budget-texts"

interface StatementDrawerProps {
  companyId: string
  budget: Budget
  onClose: () => void
}

/** C9: what moved a budget, newest first. */
export function StatementDrawer({ companyId, budget, onClose }: StatementDrawerProps) {
  const { t } = useTexts()
  const texts = useBudgetTexts()
  const statement = useStatement(companyId, budget.id)
  const exporting = useExportStatement(companyId, budget.id)
  const entries = statement.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <DrawerHead title={texts.name(budget)} description={t("budgets.statementText")} />
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          <BudgetUse budget={statement.data?.pages[0]?.budget ?? budget} />
          <PeriodChart companyId={companyId} budgetId={budget.id} />
          <Button
            size="small"
            variant="secondary"
            className="w-fit"
            isLoading={exporting.isPending}
            onClick={() => exporting.mutate(undefined, { onSuccess: (file) => saveFile(file, "budget-statement.csv") })}
          >
            {t("budgets.export")}
          </Button>
          {exporting.error && <ErrorLine error={exporting.error} />}
          {statement.error && <ErrorPanel error={statement.error} onRetry={() => statement.refetch()} />}
          {statement.isPending && <LoadingRows />}
          {statement.data && entries.length === 0 && (
            <EmptyNote heading={t("budgets.noEntries")} text={t("budgets.noEntriesText")} />
          )}
          <ul className="divide-y">
            {entries.map((entry) => (
              <LedgerEntry
                key={entry.id}
                entry={entry}
                currency={budget.currency_code}
                source={entry.source}
                by={
                  <>
                    <OrNothing>{entry.user_name}</OrNothing>
                    {entry.order_display_id !== null && ` · ${t("budgets.order", { number: entry.order_display_id })}`}
                  </>
                }
              />
            ))}
          </ul>
          {statement.hasNextPage && (
            <Button
              size="small"
              variant="secondary"
              isLoading={statement.isFetchingNextPage}
              onClick={() => void statement.fetchNextPage()}
            >
              {t("budgets.more")}
            </Button>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
