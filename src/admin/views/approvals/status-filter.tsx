import { Choice } from "../../components/choice"
import type { ListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { approvalStatuses } from "./approval-options"

/** Which requests, by what became of them. */
export function StatusFilter({ list }: { list: ListState }) {
  const { t } = useTexts()
  return (
    <Choice
      label={t("approvals.statusLabel")}
      value={list.filters.status ?? ""}
      onChoose={(value) => list.filter("status", value)}
      className="w-full sm:w-56"
      options={[
        { value: "", label: t("approvals.anyStatus") },
        ...approvalStatuses.map((value) => ({ value, label: t(`approvals.status.${value}`) })),
      ]}
    />
  )
}
