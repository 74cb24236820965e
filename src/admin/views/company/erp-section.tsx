import { Button, toast } from "@medusajs/ui"
import type { CompanyResource } from "../../../api/schemas/company"
import { Copyable } from "../../components/copyable"
import { Fact, Facts } from "../../components/facts"
import { Section } from "../../components/section"
import { textLinkClasses } from "../../components/text-link"
import { useRefreshCompany } from "../../hooks/companies"
import { useErrorText } from "../../hooks/use-error-text"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"

/** What the ERP said of the company, and when. */
export function ErpSection({ company }: { company: CompanyResource }) {
  const { t } = useTexts()
  const format = useFormat()
  const errorText = useErrorText()
  const refresh = useRefreshCompany(company.id)

  const ask = () =>
    refresh.mutate(undefined, {
      onSuccess: () => toast.success(t("company.refreshed")),
      onError: (error) => toast.error(errorText(error)),
    })

  return (
    <Section
      title={t("company.fromErp")}
      hint={
        company.erp_synced_at
          ? t("company.seen", { when: format.dateTime(company.erp_synced_at) })
          : t("company.neverSeen")
      }
      action={
        company.customer_number && (
          <Button size="small" variant="secondary" isLoading={refresh.isPending} onClick={ask}>
            {t("company.refresh")}
          </Button>
        )
      }
    >
      <Facts>
        <Fact label={t("company.address")}>
          <Address company={company} />
        </Fact>
        <Fact label={t("company.phone")}>
          {company.phone && (
            <a className={textLinkClasses} href={`tel:${company.phone.replace(/[^\d+]/g, "")}`}>
              {company.phone}
            </a>
          )}
        </Fact>
        <Fact label={t("company.taxId")}>
          {company.tax_id && <Copyable text={company.tax_id} label={t("company.taxId")} />}
        </Fact>
        <Fact label={t("company.language")}>{company.language_code?.toUpperCase()}</Fact>
      </Facts>
    </Section>
  )
}

function Address({ company }: { company: CompanyResource }) {
  const format = useFormat()
  const { t } = useTexts()
  const lines = [
    company.address_1,
    company.address_2,
    [company.postal_code, company.city].filter(Boolean).join(" "),
    company.country_code && format.country(company.country_code),
  ].filter(Boolean)
  if (lines.length === 0) {
    return <>{t("company.noAddress")}</>
  }
  return <span className="whitespace-pre-line">{lines.join("\n")}</span>
}
