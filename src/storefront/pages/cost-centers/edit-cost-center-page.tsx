import { ListTree } from "@medusajs/icons"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { isCustomerCenterError, type CostCenterDetail, type Me } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { useCostCenter, useUpdateCostCenter } from "../../hooks/use-cost-centers"
import { EmptyState } from "../../list/empty-state"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { CostCenterConflict } from "./cost-center-conflict"
import { readCostCenter } from "./cost-center-entries"
import { CostCenterForm } from "./cost-center-form"
import { renderCostCenter } from "./cost-center-name"
import { CostCenterUsers } from "./cost-center-users"
import { askAnew } from "../../form/ask-anew"

/** C1: renames, moves or deactivates a cost center. */
export default function EditCostCenterPage() {
  const { id = "" } = useParams()
  return <MemberPage permission="cost_centers.manage">{(me) => <EditCostCenter key={id} id={id} me={me} />}</MemberPage>
}

function EditCostCenter({ id, me }: { id: string; me: Me }) {
  const { t } = useTranslation()
  const asked = useCostCenter(id)
  const [opened, setOpened] = useState<CostCenterDetail | null>(null)
  // as it was opened, so that entries stay where somebody else removes it meanwhile
  const center = opened ?? asked.data
  if (opened === null && asked.data) {
    setOpened(asked.data)
  }
  const isGone = isCustomerCenterError(asked.error, "not_found")
  return (
    <FormPage
      heading={center ? renderCostCenter(center) : t("costCenters.edit")}
      lead={t("costCenters.editLead")}
      back="/cost-centers"
    >
      {asked.error && !center && !isGone && <ErrorNotice isQuiet error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <CardSkeleton lines={4} />}
      {!center && isGone && (
        <EmptyState icon={<ListTree />} title={t("costCenters.goneTitle")} text={t("costCenters.goneText")} />
      )}
      {center && (
        <>
          <EditCostCenterForm center={center} onAskAnew={() => askAnew(asked)} />
          <CostCenterUsers center={center} withLinks={me.current?.permissions.includes("users.manage") === true} />
        </>
      )}
    </FormPage>
  )
}

interface EditCostCenterFormProps {
  /** As it was when the form was opened. */
  center: CostCenterDetail
  onAskAnew: () => Promise<CostCenterDetail | undefined>
}

function EditCostCenterForm({ center, onAskAnew }: EditCostCenterFormProps) {
  const { t } = useTranslation()
  const update = useUpdateCostCenter(center.id)
  const [conflict, setConflict] = useState<CostCenterDetail | null>(null)
  const [isAsking, setAsking] = useState(false)
  const { version } = conflict ?? center
  const { ancestors } = conflict ?? center
  const above = ancestors.at(-1)

  const showConflict = async () => {
    setAsking(true)
    try {
      setConflict((await onAskAnew()) ?? null)
    } finally {
      setAsking(false)
    }
  }
  return (
    <CostCenterForm
      entries={readCostCenter(center)}
      parent={above ? { ...above, ancestors: ancestors.slice(0, -1) } : null}
      ownId={center.id}
      submit={t("common.save")}
      error={isAsking || (conflict && isOutdated(update.error)) ? null : update.error}
      isPending={update.isPending || isAsking}
      onSend={(input, onSaved) =>
        update.mutate(
          { ...input, version },
          {
            onSuccess: onSaved,
            onError: (refused) => {
              if (isOutdated(refused)) {
                void showConflict()
              }
            },
          }
        )
      }
    >
      {conflict && <CostCenterConflict current={conflict} />}
    </CostCenterForm>
  )
}

function isOutdated(error: unknown): boolean {
  return isCustomerCenterError(error, "changed_meanwhile")
}
