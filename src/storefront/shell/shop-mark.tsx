import { Link } from "react-router-dom"
import { useShop } from "../app/shop-context"
import { useCompanyParam } from "../hooks/use-company-param"

/** The shop's initial and name; leads to the start page. */
export function ShopMark() {
  const { config } = useShop()
  const { withCompany } = useCompanyParam()
  const [initial = ""] = config.shop_name
  return (
    <Link
      to={withCompany("/")}
      className="flex min-w-0 max-w-[60%] items-center gap-2.5 rounded-md outline-none focus-visible:shadow-borders-focus"
    >
      <span
        aria-hidden
        className="txt-compact-small-plus flex size-7 shrink-0 items-center justify-center rounded-md bg-ui-contrast-bg-base text-ui-contrast-fg-primary shadow-elevation-card-rest"
      >
        {initial.toUpperCase()}
      </span>
      <span className="txt-compact-medium-plus truncate">{config.shop_name}</span>
    </Link>
  )
}
