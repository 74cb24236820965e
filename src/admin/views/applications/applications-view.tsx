import { Container } from "@medusajs/ui"
import { useState } from "react"
import type { Application } from "../../../api/schemas/activation"
import { Choice } from "../../components/choice"
import { EmptyNote } from "../../components/empty-note"
import { PageHeader } from "../../components/page-header"
import { RecordList } from "../../components/record-list"
import { SearchInput } from "../../components/search-input"
import { useApplications, type Decision } from "../../hooks/applications"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { ApplicationEntry } from "./application-entry"
import { DecisionDrawer } from "./decision-drawer"

const filters = { status: ["open", "accepted", "declined", "all"] } as const

/** A10: who wants in? Without a filter the queue shows what still waits. */
export function ApplicationsView() {
  const { t } = useTexts()
  const list = useListState({ filters })
  const status = list.filters.status || "open"
  const query = useApplications({
    q: list.q,
    status: status === "all" ? "" : status,
    limit: list.limit,
    offset: list.offset,
  })
  const [deciding, setDeciding] = useState<{ application: Application; decision: Decision } | null>(null)

  return (
    <>
      <PageHeader title={t("applications.title")} question={t("applications.question")} />
      <Container className="divide-y p-0">
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
        <RecordList
          list={list}
          query={query}
          rows={query.data?.applications}
          noResult={{ heading: t("applications.noResult"), showAll: t("applications.showOpen") }}
          empty={<EmptyNote heading={t("applications.empty")} text={t("applications.emptyText")} />}
        >
          {(applications) => (
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
        </RecordList>
      </Container>
      {deciding && <DecisionDrawer {...deciding} onClose={() => setDeciding(null)} />}
    </>
  )
}
