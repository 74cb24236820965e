import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { ErrorPanel } from "../../components/error-panel"
import { Section } from "../../components/section"
import { useUserCostCenters } from "../../hooks/cost-centers"
import { useTexts } from "../../hooks/use-texts"
import { AssignDrawer } from "./assign-drawer"
import { nameOfCostCenter } from "./cost-center-form"

/** C1: what a user chooses from in the basket. */
export function UserCostCentersSection({ userId, companyId }: { userId: string; companyId: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useUserCostCenters(userId)
  const [editing, setEditing] = useState(false)
  const centers = data?.cost_centers ?? []
  return (
    <Section
      title={t("costCenters.ofUser")}
      hint={t("costCenters.ofUserHint")}
      action={
        data && (
          <Button size="small" variant="secondary" aria-label={t("costCenters.editUser")} onClick={() => setEditing(true)}>
            {t("costCenters.edit")}
          </Button>
        )
      }
    >
      {error && !data && <ErrorPanel error={error} onRetry={() => refetch()} />}
      {data && (
        <div className="px-6 py-4">
          {centers.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle">
              {t("costCenters.ofUserNone")}
            </Text>
          ) : (
            <ul className="flex flex-col gap-2">
              {centers.map((center) => (
                <li key={center.id} className="txt-small flex flex-wrap items-center gap-2 [overflow-wrap:anywhere]">
                  {nameOfCostCenter(center)}
                  {center.is_default && <Badge size="2xsmall">{t("costCenters.default")}</Badge>}
                  {!center.active && <Badge size="2xsmall">{t("costCenters.inactive")}</Badge>}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {editing && data && (
        <AssignDrawer userId={userId} companyId={companyId} assigned={data} onClose={() => setEditing(false)} />
      )}
    </Section>
  )
}
