import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Text } from "@medusajs/ui"
import type { OperatorUser } from "../../api/schemas/users"
import { ErrorPanel } from "../components/error-panel"
import { LoadingRows } from "../components/loading-rows"
import { Section } from "../components/section"
import { TextLink } from "../components/text-link"
import { UnlockButton } from "../components/unlock-button"
import { UserBadges, useRoleNames } from "../components/user-badges"
import { useBusinessUsers } from "../hooks/business-users"
import { useFormat } from "../hooks/use-format"
import { useTexts } from "../hooks/use-texts"

/** As many places as fit beside a customer; more are reached through the companies. */
const shown = 20

/** D11: on the platform's customer page, where this person is a business user. */
export default function CustomerPlacesWidget({ data: customer }: { data: { id: string } }) {
  const { t } = useTexts()
  const { data, error, isPending, refetch } = useBusinessUsers({
    customer_id: customer.id,
    limit: shown,
    offset: 0,
  })
  const places = data?.business_users ?? []
  const locked = places.find((place) => place.locked)
  return (
    <Section
      title={t("widget.title")}
      action={locked && <UnlockButton customerId={customer.id} email={locked.email} />}
    >
      {isPending && <LoadingRows rows={2} />}
      {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
      {data && places.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("widget.none")}
        </Text>
      )}
      {places.length > 0 && (
        <ul className="divide-y">
          {places.map((place) => (
            <Place key={place.id} place={place} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Place({ place }: { place: OperatorUser }) {
  const { t } = useTexts()
  const format = useFormat()
  const roleNames = useRoleNames()
  const number = place.company?.customer_number ?? place.customer_number
  return (
    <li className="flex flex-col gap-1.5 px-6 py-4">
      {place.company ? (
        <TextLink
          to={`/customer-center/companies/${place.company.id}`}
          className="txt-compact-small-plus"
        >
          {place.company.name}
        </TextLink>
      ) : (
        <Text size="small" weight="plus" leading="compact">
          {t("widget.noCompany")}
        </Text>
      )}
      <Text size="small" className="text-ui-fg-subtle">
        {[number, roleNames(place.roles)].filter(Boolean).join(" · ")}
      </Text>
      <div className="flex flex-wrap items-center gap-2">
        <UserBadges user={place} />
        <TextLink to={`/customer-center/users/${place.id}`} className="txt-compact-small">
          {t("widget.openUser")}
        </TextLink>
      </div>
      {place.company && !place.company.active && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("widget.inactive")}
        </Text>
      )}
      <Text size="xsmall" className="text-ui-fg-subtle">
        {place.last_login_at
          ? t("company.lastLoginAt", { when: format.dateTime(place.last_login_at) })
          : t("company.neverLoggedIn")}
      </Text>
    </li>
  )
}

export const config = defineWidgetConfig({
  id: "customer-center:customer-places",
  zone: "customer.details.side.after",
})
