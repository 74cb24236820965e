import { useTranslation } from "react-i18next"
import { UserPicker } from "./user-picker"

interface SuccessorFieldProps {
  /** The one who goes. */
  leavingId: string
  value: string | null
  error?: string
  onChoose: (id: string) => void
}

/** The last main contact goes: names the next one, out of the company's active users. */
export function SuccessorField({ leavingId, ...field }: SuccessorFieldProps) {
  const { t } = useTranslation()
  return (
    <UserPicker
      {...field}
      legend={t("users.successor")}
      text={t("users.successorText")}
      none={t("users.successorNone")}
      exceptId={leavingId}
      onlyActive
    />
  )
}
