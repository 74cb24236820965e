import { Choice } from "../../components/choice"
import { SearchInput } from "../../components/search-input"
import type { ListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { companyFilters, companyOrders } from "./list-options"

/** Search and filters; the order as well, where the table's heads are not shown. */
export function CompaniesToolbar({ list }: { list: ListState }) {
  const { t } = useTexts()
  const active = list.filters.active ?? ""
  const center = list.filters.center ?? ""
  return (
    <div className="flex flex-col gap-2 px-6 py-4 sm:flex-row sm:flex-wrap sm:items-center">
      <SearchInput label={t("companies.search")} value={list.q} onSearch={list.search} />
      <Choice
        label={t("companies.filterActive")}
        value={active}
        onChoose={(value) => list.filter("active", value)}
        className="w-full sm:w-44"
        options={[
          { value: "", label: t("companies.anyActive") },
          { value: companyFilters.active[0], label: t("companies.active") },
          { value: companyFilters.active[1], label: t("companies.inactive") },
        ]}
      />
      <Choice
        label={t("companies.filterCenter")}
        value={center}
        onChoose={(value) => list.filter("center", value)}
        className="w-full sm:w-56"
        options={[
          { value: "", label: t("companies.anyCenter") },
          ...companyFilters.center.map((value) => ({ value, label: t(`center.${value}`) })),
        ]}
      />
      <div className="md:hidden">
        <Choice
          label={t("common.order")}
          value={list.order}
          onChoose={list.sort}
          className="w-full sm:w-56"
          options={companyOrders.map((value) => ({ value, label: t(`companies.orders.${value}`) }))}
        />
      </div>
    </div>
  )
}
