import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { isCustomerCenterError } from "../../client"
import type { AssignedCostCenter, UserCostCenters as Assigned } from "../../client"
import { ActError } from "../../feedback/act-error"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { useSetUserCostCenters, useUserCostCenters } from "../../hooks/use-cost-centers"
import { useLeaveGuard } from "../../hooks/use-leave-guard"
import { AssignmentConflict } from "./assignment-conflict"
import { AssignedList } from "./assigned-list"
import { CostCenterOffer } from "./cost-center-offer"
import { askAnew } from "../../form/ask-anew"

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
        <ErrorNotice isQuiet error={assigned.error} onRetry={() => void assigned.refetch()} />
      )}
      {assigned.isPending && <CardSkeleton lines={3} />}
      {assigned.data && <AssignmentForm userId={userId} saved={assigned.data} onAskAnew={() => askAnew(assigned)} />}
    </section>
  )
}

interface AssignmentFormProps {
  userId: string
  /** As it was when the form was opened. */
  saved: Assigned
  onAskAnew: () => Promise<Assigned | undefined>
}

function AssignmentForm({ userId, saved, onAskAnew }: AssignmentFormProps) {
  const { t } = useTranslation()
  const set = useSetUserCostCenters(userId)
  const [centers, setCenters] = useState(saved.cost_centers)
  const [opened, setOpened] = useState(saved)
  const { version } = opened
  const [conflict, setConflict] = useState<Assigned | null>(null)
  const [isTold, setTold] = useState(false)
  useLeaveGuard(describe(centers) !== describe(opened.cost_centers))

  const change = (next: AssignedCostCenter[]) => {
    setTold(false)
    // one of them is always the default
    const isDefaulted = next.some((center) => center.is_default)
    setCenters(next.map((center, index) => ({ ...center, is_default: isDefaulted ? center.is_default : index === 0 })))
  }
  /** What stands now is shown; saving again replaces that. */
  const showConflict = async (error: unknown) => {
    const now = isCustomerCenterError(error, "changed_meanwhile") ? await onAskAnew() : undefined
    if (now) {
      setConflict(now)
      setOpened(now)
    }
  }
  const save = () =>
    set.mutate(
      {
        version,
        cost_center_ids: centers.map(({ id }) => id),
        default_id: centers.find((center) => center.is_default)?.id ?? null,
      },
      {
        onSuccess: (now) => {
          setCenters(now.cost_centers)
          setOpened(now)
          setConflict(null)
          setTold(true)
        },
        onError: (error) => void showConflict(error),
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
      {conflict && (
        <AssignmentConflict
          current={conflict}
          mine={centers}
          onTake={() => {
            setCenters(conflict.cost_centers)
            setConflict(null)
            set.reset()
          }}
        />
      )}
      {set.error && !(conflict && isCustomerCenterError(set.error, "changed_meanwhile")) && <ActError error={set.error} />}
      <div role="status">{isTold && <Notice tone="success" title={t("costCenters.assignedSaved")} />}</div>
      <Button type="submit" variant="secondary" className="self-end" isLoading={set.isPending}>
        {t("common.save")}
      </Button>
    </form>
  )
}

/** What of a list is saved; two with the same are alike. */
function describe(centers: readonly AssignedCostCenter[]): string {
  return centers.map(({ id, is_default: isDefault }) => `${id}${isDefault ? "*" : ""}`).join()
}
