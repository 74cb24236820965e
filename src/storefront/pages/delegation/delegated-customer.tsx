import { useTranslation } from "react-i18next"
import type { Delegation } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { useDelegation } from "../../hooks/use-delegation"
import { renderCurrency } from "../../i18n/render-currency"
import { useLocale } from "../../i18n/use-locale"
import { AddressLines } from "../address-lines"
import { CopyableText } from "../copyable-text"
import { Fact } from "../fact"
import { When } from "../when"

/** Whom one acts for, as the ERP had them when it began. */
export function DelegatedCustomer() {
  const delegation = useDelegation({ enabled: true })
  if (delegation.error) {
    return <ErrorNotice isQuiet error={delegation.error} onRetry={() => void delegation.refetch()} />
  }
  return delegation.data ? <Profile delegation={delegation.data} /> : <CardSkeleton />
}

function Profile({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { currency_code: currency, tax_id: taxId, address } = delegation
  return (
    <section className="card flex flex-col gap-4 p-6">
      <h2 className="text-base font-semibold [overflow-wrap:anywhere]">{delegation.name}</h2>
      <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <Fact name={t("fields.customerNumber")}>
          <CopyableText what={t("fields.customerNumber")} text={delegation.customer_number} />
        </Fact>
        <Fact name={t("company.address")}>
          <AddressLines address={address} none={t("company.noAddress")} />
        </Fact>
        {currency && (
          <Fact name={t("company.currency")}>{renderCurrency(currency, locale)}</Fact>
        )}
        {taxId && (
          <Fact name={t("company.taxId")}>
            <CopyableText what={t("company.taxId")} text={taxId} />
          </Fact>
        )}
        <Fact name={t("delegation.since")}>
          <When at={delegation.since} never="" />
        </Fact>
        <Fact name={t("delegation.until")}>
          <When at={delegation.expires_at} never="" />
        </Fact>
      </dl>
      <p className="text-pretty text-ui-fg-subtle">{t("delegation.what")}</p>
    </section>
  )
}
