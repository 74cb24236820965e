import { LockClosedSolidMini } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BillingAddress } from "../../client"
import { SupportContact } from "../../shell/support-contact"
import { AddressLines } from "../address-lines"
import { CopyableText } from "../copyable-text"
import { Fact } from "../fact"

/** The billing address as the shop's ERP has it; who finds it wrong is told whom to write to. */
export function BillingCard({ billing }: { billing: BillingAddress }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="billing-heading" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="billing-heading" className="txt-medium-plus">
          {t("company.address")}
        </h2>
        <Badge size="2xsmall" className="flex items-center gap-1">
          <LockClosedSolidMini aria-hidden className="-ml-0.5" />
          {t("addresses.readOnly")}
        </Badge>
      </div>
      <div className="card grid gap-x-8 gap-y-5 p-6 sm:grid-cols-2 lg:grid-cols-3">
        <div className="min-w-0">
          <p className="txt-small-plus">{billing.company_name}</p>
          <AddressLines address={billing} none={t("company.noAddress")} />
        </div>
        {(billing.phone || billing.tax_id) && (
          <dl className="flex min-w-0 flex-col gap-4">
            {billing.phone && <Fact name={t("fields.phone")}>{billing.phone}</Fact>}
            {billing.tax_id && (
              <Fact name={t("company.taxId")}>
                <CopyableText what={t("company.taxId")} text={billing.tax_id} />
              </Fact>
            )}
          </dl>
        )}
        <div className="flex min-w-0 flex-col gap-1 text-pretty text-ui-fg-subtle">
          <p>{t("addresses.fromErp")}</p>
          <SupportContact lead={t("addresses.wrong")} />
        </div>
      </div>
    </section>
  )
}
