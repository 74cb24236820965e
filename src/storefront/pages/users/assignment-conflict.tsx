import { useTranslation } from "react-i18next"
import type { AssignedCostCenter, UserCostCenters } from "../../client"
import { Difference } from "../../feedback/difference"
import { Notice } from "../../feedback/notice"

interface AssignmentConflictProps {
  current: UserCostCenters
  mine: readonly AssignedCostCenter[]
  onTake: () => void
}

/** Somebody else saved this user's cost centers meanwhile: both lists, the default first. */
export function AssignmentConflict({ current, mine, onTake }: AssignmentConflictProps) {
  const { t } = useTranslation()
  const write = (centers: readonly AssignedCostCenter[]) =>
    [...centers]
      .sort((one, other) => Number(other.is_default) - Number(one.is_default))
      .map(({ code, name }) => `${code} ${name}`)
      .join(", ") || "–"
  return (
    <div role="alert">
      <Notice tone="info" title={t("costCenters.conflictOfUser")}>
        <p>{t("conflict.text")}</p>
        <Difference label={t("costCenters.ofUser")} mine={write(mine)} theirs={write(current.cost_centers)} onTake={onTake} />
      </Notice>
    </div>
  )
}
