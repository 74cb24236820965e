import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AssignedCostCenter } from "../../client"
import { ActError } from "../../feedback/act-error"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { useSetUserCostCenters, useUserCostCenters } from "../../hooks/use-cost-centers"
import { AssignedList } from "./assigned-list"
import { CostCenterOffer } from "./cost-center-offer"

/** C1: which cost centers a user chooses from in the basket, and which one is booked on without a choice. */
export function UserCostCenters({ userId }: { userId: string }) {
  const { t } = useTranslation()
  const assigned = useUserCostCenters(userId)
  return (
    <section aria-labelledby="cost-centers" className="flex flex-col gap-3">
      <h2 id="cost-centers" className="txt-medium-plus">
        {t("costCenters.ofUser")}
      </h2>
      {assigned.error && !assigned.data && (
        <ErrorNotice error={assigned.error} onRetry={() => void assigned.refetch()} />
      )}
      {assigned.isPending && <CardSkeleton lines={3} />}
      {assigned.data && <AssignmentForm userId={userId} saved={assigned.data} />}
    </section>
  )
}

function AssignmentForm({ userId, saved }: { userId: string; saved: AssignedCostCenter[] }) {
  const { t } = useTranslation()
  const set = useSetUserCostCenters(userId)
  const [centers, setCenters] = useState(saved)
  const [isTold, setTold] = useState(false)

  const change = (next: AssignedCostCenter[]) => {
    setTold(false)
    // one of them is always the default
    const isDefaulted = next.some((center) => center.is_default)
    setCenters(next.map((center, index) => ({ ...center, is_default: isDefaulted ? center.is_default : index === 0 })))
  }
  const save = () =>
    set.mutate(
      {
        cost_center_ids: centers.map(({ id }) => id),
        default_id: centers.find((center) => center.is_default)?.id ?? null,
      },
      {
        onSuccess: (now) => {
          setCenters(now)
          setTold(true)
        },
      }
    )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      className="card flex flex-col gap-5 p-6 sm:p-8"
    >
      <p className="text-pretty text-ui-fg-subtle">
        {t(centers.length > 0 ? "costCenters.ofUserText" : "costCenters.ofUserNone")}
      </p>
      {centers.length > 0 && (
        <AssignedList
          centers={centers}
          onDefault={(id) => change(centers.map((center) => ({ ...center, is_default: center.id === id })))}
          onRemove={(id) => change(centers.filter((center) => center.id !== id))}
        />
      )}
      <CostCenterOffer
        exceptIds={centers.map(({ id }) => id)}
        onAssign={({ id, code, name, active }) => change([...centers, { id, code, name, active, is_default: false }])}
      />
      {set.error && <ActError error={set.error} />}
      <div role="status">{isTold && <Notice tone="success" title={t("costCenters.assignedSaved")} />}</div>
      <Button type="submit" variant="secondary" className="self-end" isLoading={set.isPending}>
        {t("common.save")}
      </Button>
    </form>
  )
}
