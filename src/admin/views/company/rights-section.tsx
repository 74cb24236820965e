import { ErrorPanel } from "../../components/error-panel"
import { LoadingRows } from "../../components/loading-rows"
import { RightsForm } from "../../components/rights-form"
import { Section } from "../../components/section"
import { useCompanyAccess } from "../../hooks/access"
import { useTexts } from "../../hooks/use-texts"

/** B12: what the whole company is allowed or denied, beside what the shop offers at all. */
export function RightsSection({ companyId }: { companyId: string }) {
  const { t } = useTexts()
  const { data, error, isPending, refetch } = useCompanyAccess(companyId)
  return (
    <Section title={t("access.companyTitle")} hint={t("access.companyHint")}>
      {isPending && <LoadingRows rows={6} />}
      {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
      {!error && data && (
        <RightsForm of="companies" id={companyId} rights={data.settings} features={data.features} />
      )}
    </Section>
  )
}
