import {
  ArrowUpRightMini,
  Buildings,
  CheckCircle,
  ListTree,
  ChevronRightMini,
  CurrencyDollar,
  MapPin,
  Receipt,
  ShoppingBag,
  ShoppingCart,
  User,
  UserGroup,
  Users,
} from "@medusajs/icons"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useShop } from "../../app/shop-context"
import type { Me } from "../../client"
import { seesApprovals } from "../../hooks/sees-approvals"
import { useCompanyParam } from "../../hooks/use-company-param"

const card =
  "card group flex items-start gap-3 p-4 outline-none transition-fg hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus"

/** Where one can go from here; only to what exists. */
export function SignPosts({ me }: { me: Me }) {
  const { t } = useTranslation()
  const { config } = useShop()
  const { withCompany } = useCompanyParam()
  return (
    <section className="flex flex-col gap-3">
      <h2 className="txt-medium-plus">{t("home.here")}</h2>
      <div className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
        {me.current?.company && me.current.permissions.includes("baskets.own") && (
          <Link className={card} to={withCompany("/basket")}>
            <SignPost icon={<ShoppingCart />} title={t("basket.title")} text={t("home.basketText")} />
            <ChevronRightMini aria-hidden className="ml-auto shrink-0 text-ui-fg-subtle" />
          </Link>
        )}
        {me.current?.company && me.current.permissions.includes("orders.view_own") && (
          <Link className={card} to={withCompany("/orders")}>
            <SignPost icon={<Receipt />} title={t("orders.title")} text={t("home.ordersText")} />
            <ChevronRightMini aria-hidden className="ml-auto shrink-0 text-ui-fg-subtle" />
          </Link>
        )}
        {seesApprovals(me.current) && (
          <Link className={card} to={withCompany("/approvals")}>
            <SignPost icon={<CheckCircle />} title={t("approvals.title")} text={t("approvals.signPost")} />
            <ChevronRightMini aria-hidden className="ml-auto shrink-0 text-ui-fg-subtle" />
          </Link>
        )}
        {me.current?.permissions.includes("users.manage") && (
          <Link className={card} to={withCompany("/users")}>
            <SignPost icon={<Users />} title={t("users.title")} text={t("home.usersText")} />
            <ChevronRightMini aria-hidden className="ml-auto shrink-0 text-ui-fg-subtle" />
          </Link>
        )}
        {me.current?.permissions.includes("budgets.view_own") && (
          <Link className={card} to={withCompany("/budgets")}>
            <SignPost icon={<CurrencyDollar />} title={t("budgets.title")} text={t("home.budgetsText")} />
            <ChevronRightMini aria-hidden className="ml-auto shrink-0 text-ui-fg-subtle" />
          </Link>
        )}
        {me.current?.permissions.includes("cost_centers.manage") && (
          <Link className={card} to={withCompany("/cost-centers")}>
            <SignPost icon={<ListTree />} title={t("costCenters.title")} text={t("home.costCentersText")} />
            <ChevronRightMini aria-hidden className="ml-auto shrink-0 text-ui-fg-subtle" />
          </Link>
        )}
        {me.current?.company && (
          <Link className={card} to={withCompany("/addresses")}>
            <SignPost
              icon={<MapPin />}
              title={t("addresses.title")}
              text={t("home.addressesText")}
            />
            <ChevronRightMini aria-hidden className="ml-auto shrink-0 text-ui-fg-subtle" />
          </Link>
        )}
        {me.current?.permissions.includes("delegate") && (
          <Link className={card} to={withCompany("/delegation")}>
            <SignPost
              icon={<UserGroup />}
              title={t("delegation.title")}
              text={t("home.delegationText")}
            />
            <ChevronRightMini aria-hidden className="ml-auto shrink-0 text-ui-fg-subtle" />
          </Link>
        )}
        <Link className={card} to={withCompany("/account")}>
          <SignPost icon={<User />} title={t("account.title")} text={t("home.profileText")} />
          <ChevronRightMini aria-hidden className="ml-auto shrink-0 text-ui-fg-subtle" />
        </Link>
        {me.places.length > 0 && (
          <Link className={card} to="/activate">
            <SignPost icon={<Buildings />} title={t("home.another")} text={t("home.anotherText")} />
            <ChevronRightMini aria-hidden className="ml-auto shrink-0 text-ui-fg-subtle" />
          </Link>
        )}
        {config.shop_url && (
          <a className={card} href={config.shop_url}>
            <SignPost icon={<ShoppingBag />} title={t("common.toShop")} text={t("home.shopText")} />
            <ArrowUpRightMini aria-hidden className="ml-auto shrink-0 text-ui-fg-subtle" />
          </a>
        )}
      </div>
    </section>
  )
}

function SignPost({ icon, title, text }: { icon: ReactNode; title: string; text: string }) {
  return (
    <>
      <span aria-hidden className="mt-0.5 shrink-0 text-ui-fg-subtle">
        {icon}
      </span>
      <span className="min-w-0">
        <span className="txt-small-plus block">{title}</span>
        <span className="block text-pretty text-ui-fg-subtle">{text}</span>
      </span>
    </>
  )
}
