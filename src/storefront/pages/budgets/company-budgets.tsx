import { CurrencyDollar, MagnifyingGlass } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Budget, BudgetListQuery } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { useBudgets } from "../../hooks/use-budgets"
import { useCompanyParam } from "../../hooks/use-company-param"
import { EmptyState } from "../../list/empty-state"
import { Pager } from "../../list/pager"
import { RowsSkeleton } from "../../list/rows-skeleton"
import { useLastPage } from "../../list/use-last-page"
import { useListAddress, type ListAddress } from "../../list/use-list-address"
import { periods, subjectTypes } from "./budget-choices"
import { BudgetFilters } from "./budget-filters"
import { renderBudgetName } from "./budget-name"
import { BudgetRow } from "./budget-row"
import { RemoveBudgetDialog } from "./remove-budget-dialog"

/** All budgets of the company, for whoever sets them. */
export function CompanyBudgets() {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const address = useListAddress()
  const list = useBudgets(readQuery(address))
  const budgets = list.data?.budgets ?? []
  const isToCome = useLastPage(address, { list: list.data, shown: budgets.length, isOfBefore: list.isPlaceholderData })
  const [asked, setAsked] = useState<{ budget: Budget; opener: HTMLElement } | null>(null)
  const [removed, setRemoved] = useState<Budget | null>(null)
  const isFiltered = ["subject_type", "subject_id", "period"].some((name) => address.read(name) !== "")
  return (
    <section aria-labelledby="all-budgets" className="flex flex-col gap-4">
      <h2 id="all-budgets" className="txt-medium-plus">
        {t("budgets.all")}
      </h2>
      <BudgetFilters address={address} userName={list.isPlaceholderData ? null : (budgets[0]?.subject_name ?? null)} />
      {removed && (
        <div role="status">
          <Notice tone="success" title={t("budgets.removed", { name: renderBudgetName(removed, t) })} />
        </div>
      )}
      {list.error && <ErrorNotice isQuiet error={list.error} onRetry={() => void list.refetch()} />}
      {(list.isPending || isToCome) && <RowsSkeleton rows={4} />}
      {list.data && budgets.length > 0 && (
        <>
          <ul aria-busy={list.isPlaceholderData} className="card divide-y aria-busy:opacity-60">
            {budgets.map((budget) => (
              <BudgetRow
                key={budget.id}
                budget={budget}
                onRemove={(opener) => {
                  setRemoved(null)
                  setAsked({ budget, opener })
                }}
              />
            ))}
          </ul>
          <Pager address={address} list={list.data} shown={budgets.length} />
        </>
      )}
      {list.data && budgets.length === 0 && !isToCome && (
        <EmptyState
          icon={isFiltered ? <MagnifyingGlass /> : <CurrencyDollar />}
          title={t(isFiltered ? "budgets.noResult" : "budgets.empty")}
          text={t(isFiltered ? "budgets.noResultText" : "budgets.emptyText")}
        >
          {isFiltered ? (
            <Button
              variant="secondary"
              onClick={() => address.change({ subject_type: null, subject_id: null, period: null })}
            >
              {t("list.clear")}
            </Button>
          ) : (
            <Button asChild>
              <Link to={withCompany("/budgets/new")}>{t("budgets.add")}</Link>
            </Button>
          )}
        </EmptyState>
      )}
      {asked && (
        <RemoveBudgetDialog
          {...asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setRemoved(asked.budget)
            setAsked(null)
          }}
        />
      )}
    </section>
  )
}

/** What the address asks for; what the shop would not understand is left out. */
function readQuery(address: ListAddress): BudgetListQuery {
  const order = (["created_at", "-created_at", "amount", "-amount"] as const).find((one) => one === address.read("order"))
  const type = subjectTypes.find((one) => one === address.read("subject_type"))
  const period = periods.find((one) => one === address.read("period"))
  const id = address.read("subject_id")
  return {
    ...address.rows,
    ...(order ? { order } : {}),
    ...(type ? { subject_type: type } : {}),
    ...(id ? { subject_id: id } : {}),
    ...(period ? { period } : {}),
  }
}
