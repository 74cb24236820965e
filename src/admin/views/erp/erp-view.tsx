import { Button } from "@medusajs/ui"
import { ErrorPanel } from "../../components/error-panel"
import { LoadingRows } from "../../components/loading-rows"
import { PageHeader } from "../../components/page-header"
import { Section } from "../../components/section"
import { useErpStatus } from "../../hooks/erp"
import { useTexts } from "../../hooks/use-texts"
import { DirectorySection } from "./directory-section"
import { ParkedSection } from "./parked-section"
import { StatusFacts } from "./status-facts"

/** F2, F4, F6: is the ERP well, what waits for it, and the directory of a shop that has none. */
export function ErpView() {
  const { t } = useTexts()
  const { data, error, isFetching, refetch } = useErpStatus()
  return (
    <>
      <PageHeader
        title={t("erp.title")}
        question={t("erp.question")}
        action={
          <Button size="small" variant="secondary" isLoading={isFetching} onClick={() => refetch()}>
            {t("erp.checkNow")}
          </Button>
        }
      />
      <Section title={t("erp.state")}>
        {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
        {!error && !data && <LoadingRows />}
        {!error && data && <StatusFacts status={data} />}
      </Section>
      <ParkedSection />
      <DirectorySection provider={data?.provider} />
    </>
  )
}
