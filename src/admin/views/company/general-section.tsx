import { Text } from "@medusajs/ui"
import type { CompanyResource } from "../../../api/schemas/company"
import { Copyable } from "../../components/copyable"
import { Fact, Facts } from "../../components/facts"
import { Section } from "../../components/section"
import { TextLink } from "../../components/text-link"
import { useCustomerGroup } from "../../hooks/customer-groups"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"

/** What the shop holds of the company, and why its center is as it is. */
export function GeneralSection({ company }: { company: CompanyResource }) {
  const { t } = useTexts()
  const format = useFormat()
  const group = useCustomerGroup(company.customer_group_id)
  return (
    <Section title={t("company.general")}>
      {!company.active && <Note>{t("company.inactiveMeans")}</Note>}
      {company.active && company.center === "no_main_contact" && <Note>{t("company.noMainContactMeans")}</Note>}
      {company.active && company.center === "off" && <Note>{t("company.centerOffMeans")}</Note>}
      <Facts>
        <Fact label={t("company.number")}>
          {company.customer_number && (
            <Copyable text={company.customer_number} label={t("company.number")} />
          )}
        </Fact>
        <Fact label={t("company.center")}>
          {t(`company.centerBy.${company.center_source}.${company.center_enabled ? "on" : "off"}`)}
        </Fact>
        <Fact label={t("company.parent")}>
          {company.parent && (
            <TextLink to={`/customer-center/companies/${company.parent.id}`}>
              {company.parent.name}
            </TextLink>
          )}
        </Fact>
        <Fact label={t("company.group")}>
          {company.customer_group_id && (
            <TextLink to={`/customer-groups/${company.customer_group_id}`}>
              {group.data?.customer_group.name ?? company.customer_group_id}
            </TextLink>
          )}
        </Fact>
        <Fact label={t("company.externalId")}>
          {company.external_id && (
            <Copyable text={company.external_id} label={t("company.externalId")} />
          )}
        </Fact>
        <Fact label={t("company.currencyAndZone")}>
          {`${company.currency_code.toUpperCase()}, ${company.time_zone}`}
        </Fact>
        <Fact label={t("company.created")}>{format.dateTime(company.created_at)}</Fact>
        <Fact label={t("company.id")}>
          <Copyable text={company.id} label={t("company.id")} />
        </Fact>
      </Facts>
    </Section>
  )
}

function Note({ children }: { children: string }) {
  return (
    <Text size="small" className="bg-ui-bg-subtle text-ui-fg-subtle px-6 py-3">
      {children}
    </Text>
  )
}
