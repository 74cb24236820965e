import { useTranslation } from "react-i18next"
import type { Me, OwnCompany } from "../../client"
import { renderCurrency } from "../../i18n/render-currency"
import { useLocale } from "../../i18n/use-locale"
import { AddressLines } from "../address-lines"
import { CopyableText } from "../copyable-text"
import { Fact } from "../fact"
import { RoleBadges } from "../role-badges"

/** In which company this person is, and as what. */
export function CompanyCard({ me }: { me: Me }) {
  const { t } = useTranslation()
  const { current, places } = me
  if (current === null) {
    return null
  }
  const { company } = current
  const place = places.find(({ business_user }) => business_user.id === current.business_user_id)
  const number = company?.customer_number ?? place?.business_user.customer_number ?? null
  return (
    <section className="flex flex-col gap-3">
      <h2 className="txt-medium-plus">{t(company ? "company.yours" : "company.plain")}</h2>
      <div className="card p-6">
        <p className={company ? "text-base font-semibold" : "text-pretty text-ui-fg-subtle"}>
          {company?.name ?? t("company.plainText", { number: number ?? "–" })}
        </p>
        <dl className="mt-4 grid gap-x-6 gap-y-4 sm:grid-cols-2">
          {number && (
            <Fact name={t("fields.customerNumber")}>
              <CopyableText what={t("fields.customerNumber")} text={number} />
            </Fact>
          )}
          <Fact name={t("company.roles")}>
            {current.roles.length > 0 ? <RoleBadges roles={current.roles} /> : t("company.noRoles")}
          </Fact>
          {company && <CompanyFacts company={company} />}
        </dl>
      </div>
    </section>
  )
}

function CompanyFacts({ company }: { company: OwnCompany }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <>
      <Fact name={t("company.address")} isTall={company.tax_id !== null}>
        <AddressLines address={company} none={t("company.noAddress")} />
      </Fact>
      <Fact name={t("company.currency")}>{renderCurrency(company.currency_code, locale)}</Fact>
      {company.tax_id && (
        <Fact name={t("company.taxId")}>
          <CopyableText what={t("company.taxId")} text={company.tax_id} />
        </Fact>
      )}
    </>
  )
}
