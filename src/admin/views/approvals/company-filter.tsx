import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { SearchInput } from "../../components/search-input"
import { useCompanies, useCompany } from "../../hooks/companies"
import { useTexts } from "../../hooks/use-texts"

/** As many as are offered; more letters find others. */
const mostOffered = 8

interface CompanyFilterProps {
  companyId: string
  onChoose: (companyId: string) => void
}

/** Finds the company whose requests are shown; once it is chosen, names it and leads back to all. */
export function CompanyFilter({ companyId, onChoose }: CompanyFilterProps) {
  const { t } = useTexts()
  const [q, setQ] = useState("")
  if (companyId !== "") {
    return <Chosen companyId={companyId} onClear={() => onChoose("")} />
  }
  return (
    <>
      <SearchInput label={t("approvals.findCompany")} value={q} onSearch={setQ} />
      {q.trim() !== "" && (
        <Found
          q={q.trim()}
          onChoose={(id) => {
            setQ("")
            onChoose(id)
          }}
        />
      )}
    </>
  )
}

function Chosen({ companyId, onClear }: { companyId: string; onClear: () => void }) {
  const { t } = useTexts()
  const { data } = useCompany(companyId)
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <Text size="small" className="[overflow-wrap:anywhere]">
        {t("approvals.only", { name: data?.company.name ?? companyId })}
      </Text>
      <Button size="small" variant="secondary" onClick={onClear}>
        {t("approvals.allCompanies")}
      </Button>
    </div>
  )
}

function Found({ q, onChoose }: { q: string; onChoose: (companyId: string) => void }) {
  const { t } = useTexts()
  const { data } = useCompanies({ q, order: "name", active: "", center: "", limit: mostOffered, offset: 0 })
  if (!data) {
    return null
  }
  return (
    <div role="status" className="flex basis-full flex-wrap gap-2">
      {data.companies.map(({ id, name }) => (
        <Button key={id} size="small" variant="secondary" onClick={() => onChoose(id)}>
          {name}
        </Button>
      ))}
      {data.companies.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("approvals.noCompany")}
        </Text>
      )}
    </div>
  )
}
