import { useTranslation } from "react-i18next"
import { readSettings, settingsFields, type SettingsEntries } from "../../../approval-entry/settings-entries"
import type { ApprovalSettings } from "../../client"
import { Difference } from "../../feedback/difference"
import { Notice } from "../../feedback/notice"

interface SettingsConflictProps {
  current: ApprovalSettings
  entered: SettingsEntries
  onTake: (field: keyof SettingsEntries) => void
}

/** Somebody else saved the settings meanwhile: both values of each in which they differ. */
export function SettingsConflict({ current, entered, onTake }: SettingsConflictProps) {
  const { t } = useTranslation()
  const saved = readSettings(current)
  const fields = settingsFields.filter((field) => saved[field] !== entered[field].trim())
  const write = (text: string) =>
    text === "yes" || text === "no" ? t(`approvals.settings.${text}`) : text.trim() || t("approvals.settings.asTheShop")
  return (
    <div role="alert">
      <Notice tone="info" title={t("approvals.settings.conflict")}>
        <p>{t(fields.length > 0 ? "conflict.text" : "conflict.none")}</p>
        {fields.map((field) => (
          <Difference
            key={field}
            label={t(`approvals.settings.${field}`)}
            mine={write(entered[field])}
            theirs={write(saved[field])}
            onTake={() => onTake(field)}
          />
        ))}
      </Notice>
    </div>
  )
}
