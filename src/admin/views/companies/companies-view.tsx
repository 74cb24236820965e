import { Button, Container } from "@medusajs/ui"
import { Link, useNavigate } from "react-router-dom"
import { EmptyNote } from "../../components/empty-note"
import { PageHeader } from "../../components/page-header"
import { RecordList } from "../../components/record-list"
import { RecordTable } from "../../components/record-table"
import { useCompanies } from "../../hooks/companies"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { CompaniesToolbar } from "./companies-toolbar"
import { CompanyCard } from "./company-card"
import { companyFilters, companyOrders } from "./list-options"
import { useCompanyColumns } from "./use-company-columns"

/** D1: who are our customers? */
export function CompaniesView() {
  const { t } = useTexts()
  const list = useListState({ orders: companyOrders, filters: companyFilters })
  const query = useCompanies({
    q: list.q,
    order: list.order,
    active: list.filters.active ?? "",
    center: list.filters.center ?? "",
    limit: list.limit,
    offset: list.offset,
  })
  const navigate = useNavigate()
  const columns = useCompanyColumns()

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
      <Container className="divide-y p-0">
        <CompaniesToolbar list={list} />
        <RecordList
          list={list}
          query={query}
          rows={query.data?.companies}
          noResult={{ heading: t("companies.noResult") }}
          empty={
            <EmptyNote heading={t("companies.empty")} text={t("companies.emptyText")}>
              <Button size="small" variant="secondary" asChild>
                <Link to="/customer-center/erp">{t("companies.emptyAction")}</Link>
              </Button>
            </EmptyNote>
          }
          isCounted
        >
          {(companies) => (
            <RecordTable
              rows={companies}
              list={list}
              columns={columns}
              onOpen={(id) => navigate(`/customer-center/companies/${id}`)}
              card={(company) => <CompanyCard company={company} />}
            />
          )}
        </RecordList>
      </Container>
    </>
  )
}
