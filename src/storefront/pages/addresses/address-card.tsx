import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Address } from "../../client"
import { useCompanyParam } from "../../hooks/use-company-param"
import { AddressLines } from "../address-lines"

interface AddressCardProps {
  address: Address
  /** Null for those who may only look. */
  onRemove: ((opener: HTMLElement) => void) | null
}

export function AddressCard({ address, onRemove }: AddressCardProps) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const { label, phone } = address
  return (
    <li className="card flex min-w-0 flex-col gap-2 p-5">
      <h3 className="txt-small-plus">{label}</h3>
      <div className="flex-1 text-ui-fg-subtle">
        <AddressLines address={address} none="" />
        {phone && (
          <p className="mt-1">
            <span className="sr-only">{t("fields.phone")}: </span>
            {phone}
          </p>
        )}
      </div>
      {onRemove && (
        <div className="mt-2 flex gap-2">
          <Button asChild size="small" variant="secondary">
            <Link
              to={withCompany(`/addresses/${address.id}`)}
              aria-label={t("addresses.editOne", { label })}
            >
              {t("addresses.change")}
            </Link>
          </Button>
          <Button
            size="small"
            variant="transparent"
            aria-label={t("addresses.removeOne", { label })}
            onClick={(event) => onRemove(event.currentTarget)}
          >
            {t("addresses.remove")}
          </Button>
        </div>
      )}
    </li>
  )
}
