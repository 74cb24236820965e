import { Button, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Me, Place } from "../client"
import { isInvitation } from "../hooks/list-companies"
import { useCompanyParam } from "../hooks/use-company-param"
import { AcceptButton } from "./accept-button"
import { RoleBadges } from "./role-badges"

/** Every place of this person, and the way to work there. */
export function PlaceList({ me }: { me: Me }) {
  return (
    <ul className="card divide-y">
      {me.places.map((place) => (
        <PlaceRow
          key={place.business_user.id}
          place={place}
          isCurrent={place.business_user.id === me.current?.business_user_id}
        />
      ))}
    </ul>
  )
}

function PlaceRow({ place, isCurrent }: { place: Place; isCurrent: boolean }) {
  const { t } = useTranslation()
  const { chooseCompany } = useCompanyParam()
  const { company, business_user, acting, reason } = place
  const number = company?.customer_number ?? business_user.customer_number
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-4">
      <div className="flex min-w-0 flex-1 basis-52 flex-col gap-1.5">
        <p className="txt-small-plus">{company?.name ?? t("company.noCompany")}</p>
        {number && <p className="text-ui-fg-subtle">{number}</p>}
        <RoleBadges roles={business_user.roles} />
        {reason && (
          <p className="text-ui-fg-subtle">
            {t(isInvitation(place) ? "company.reason_invited" : `company.reason_${reason}`)}
          </p>
        )}
      </div>
      {isInvitation(place) && <AcceptButton place={place} />}
      {isCurrent && <StatusBadge color="green">{t("company.current")}</StatusBadge>}
      {!isCurrent && acting && company && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t("company.workIn", { company: company.name })}
          onClick={() => chooseCompany(company.id)}
        >
          {t("company.work")}
        </Button>
      )}
    </li>
  )
}
