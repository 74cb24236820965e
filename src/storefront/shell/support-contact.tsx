import { useContext } from "react"
import { useTranslation } from "react-i18next"
import { ShopContext } from "../app/shop-context"

/** The ways to the shop's support that its options name; nothing where there are none. */
export function SupportContact({ lead }: { lead: string }) {
  const { t } = useTranslation()
  const support = useContext(ShopContext)?.config.support
  if (!support || !(support.name || support.email || support.phone || support.url)) {
    return null
  }
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1">
      <span>{lead}</span>
      {support.name && <span>{support.name}</span>}
      {support.email && (
        <a className="link" href={`mailto:${support.email}`}>
          {support.email}
        </a>
      )}
      {support.phone && (
        <a
          className="link"
          href={`tel:${support.phone.replace(/[^\d+]/g, "")}`}
          aria-label={t("footer.call", { phone: support.phone })}
        >
          {support.phone}
        </a>
      )}
      {support.url && (
        <a className="link" href={support.url}>
          {t("footer.help")}
        </a>
      )}
    </p>
  )
}
