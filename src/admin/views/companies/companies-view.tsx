import { Button, Container } from "@medusajs/ui"
import { Link, useNavigate } from "react-router-dom"
import { EmptyNote } from "../../components/empty-note"
import { ErrorPanel } from "../../components/error-panel"
import { PageHeader } from "../../components/page-header"
import { Pager } from "../../components/pager"
import { RecordTable } from "../../components/record-table"
import { useCompanies } from "../../hooks/companies"
import { useLastPage } from "../../hooks/use-last-page"
import { useListState, type ListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { CompaniesToolbar } from "./companies-toolbar"
import { CompanyCard } from "./company-card"
import { companyFilters, companyOrders } from "./list-options"
import { useCompanyColumns } from "./use-company-columns"

/** D1: who are our customers? */
export function CompaniesView() {
  const { t } = useTexts()
  const list = useListState({ orders: companyOrders, filters: companyFilters })
  const { data, error, isPending, isPlaceholderData, refetch } = useCompanies({
    q: list.q,
    order: list.order,
    active: list.filters.active ?? "",
    center: list.filters.center ?? "",
    limit: list.limit,
    offset: list.offset,
  })
  const navigate = useNavigate()
  const columns = useCompanyColumns()
  useLastPage(list, data)
  const companies = data?.companies ?? []

  return (
    <>
      <PageHeader
        title={t("companies.title")}
        question={t("companies.question")}
        action={
          <Button size="small" variant="secondary" asChild>
            <Link to="/customer-center/activation-check">{t("companies.check")}</Link>
          </Button>
        }
      />
      <Container className="divide-y p-0" aria-busy={isPlaceholderData}>
        <CompaniesToolbar list={list} />
        {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
        {!error && (isPending || companies.length > 0) && (
          <RecordTable
            rows={companies}
            columns={columns}
            isLoading={isPending}
            order={list.order}
            onOrder={list.sort}
            onOpen={(id) => navigate(`/customer-center/companies/${id}`)}
            card={(company) => <CompanyCard company={company} />}
          />
        )}
        {!error && data?.count === 0 && <NoCompanies list={list} />}
        {!error && data && companies.length > 0 && (
          <Pager
            count={data.count}
            countIsMinimum={data.count_is_minimum}
            limit={list.limit}
            pageIndex={list.pageIndex}
            onTurn={list.turnTo}
          />
        )}
      </Container>
    </>
  )
}

function NoCompanies({ list }: { list: ListState }) {
  const { t } = useTexts()
  if (list.filtered || list.pageIndex > 0) {
    return (
      <EmptyNote heading={t("companies.noResult")} text={t("common.noResultText")}>
        <Button size="small" variant="secondary" onClick={list.clear}>
          {t("common.showAll")}
        </Button>
      </EmptyNote>
    )
  }
  return (
    <EmptyNote heading={t("companies.empty")} text={t("companies.emptyText")}>
      <Button size="small" variant="secondary" asChild>
        <Link to="/customer-center/erp">{t("companies.emptyAction")}</Link>
      </Button>
    </EmptyNote>
  )
}
