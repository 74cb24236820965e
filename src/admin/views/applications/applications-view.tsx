import { Button, Container } from "@medusajs/ui"
import { useState } from "react"
import type { Application } from "../../../api/schemas/activation"
import { Choice } from "../../components/choice"
import { EmptyNote } from "../../components/empty-note"
import { ErrorPanel } from "../../components/error-panel"
import { LoadingRows } from "../../components/loading-rows"
import { PageHeader } from "../../components/page-header"
import { Pager } from "../../components/pager"
import { SearchInput } from "../../components/search-input"
import { useApplications, type Decision } from "../../hooks/applications"
import { useLastPage } from "../../hooks/use-last-page"
import { useListState, type ListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { ApplicationEntry } from "./application-entry"
import { DecisionDrawer } from "./decision-drawer"

const filters = { status: ["open", "accepted", "declined", "all"] } as const

/** A10: who wants in? Without a filter the queue shows what still waits. */
export function ApplicationsView() {
  const { t } = useTexts()
  const list = useListState({ filters })
  const status = list.filters.status || "open"
  const { data, error, isPending, isPlaceholderData, refetch } = useApplications({
    q: list.q,
    status: status === "all" ? "" : status,
    limit: list.limit,
    offset: list.offset,
  })
  const [deciding, setDeciding] = useState<{ application: Application; decision: Decision } | null>(null)
  useLastPage(list, data)
  const applications = data?.applications ?? []

  return (
    <>
      <PageHeader title={t("applications.title")} question={t("applications.question")} />
      <Container className="divide-y p-0" aria-busy={isPlaceholderData}>
        <div className="flex flex-col gap-2 px-6 py-4 sm:flex-row sm:items-center">
          <SearchInput label={t("applications.search")} value={list.q} onSearch={list.search} />
          <Choice
            label={t("applications.filterStatus")}
            value={status}
            onChoose={(value) => list.filter("status", value === "open" ? "" : value)}
            className="w-full sm:w-44"
            options={filters.status.map((value) => ({ value, label: t(`applications.shown.${value}`) }))}
          />
        </div>
        {isPending && <LoadingRows rows={6} />}
        {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
        {!error && applications.length > 0 && (
          <ul className="divide-y">
            {applications.map((application) => (
              <ApplicationEntry
                key={application.id}
                application={application}
                onDecide={(decision) => setDeciding({ application, decision })}
              />
            ))}
          </ul>
        )}
        {!error && data?.count === 0 && <NoApplications list={list} />}
        {!error && data && data.count > list.limit && (
          <Pager
            count={data.count}
            countIsMinimum={data.count_is_minimum}
            limit={list.limit}
            pageIndex={list.pageIndex}
            onTurn={list.turnTo}
          />
        )}
      </Container>
      {deciding && <DecisionDrawer {...deciding} onClose={() => setDeciding(null)} />}
    </>
  )
}

function NoApplications({ list }: { list: ListState }) {
  const { t } = useTexts()
  if (list.filtered || list.pageIndex > 0) {
    return (
      <EmptyNote heading={t("applications.noResult")} text={t("common.noResultText")}>
        <Button size="small" variant="secondary" onClick={list.clear}>
          {t("applications.showOpen")}
        </Button>
      </EmptyNote>
    )
  }
  return <EmptyNote heading={t("applications.empty")} text={t("applications.emptyText")} />
}
