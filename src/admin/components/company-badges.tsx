import { StatusBadge } from "@medusajs/ui"
import type { CompanyRow } from "../../api/schemas/company"
import { useTexts } from "../hooks/use-texts"

const colorOfCenter = { ready: "green", no_main_contact: "orange", off: "grey" } as const

export function CenterBadge({ center }: { center: CompanyRow["center"] }) {
  const { t } = useTexts()
  return <StatusBadge color={colorOfCenter[center]}>{t(`center.${center}`)}</StatusBadge>
}

export function ActiveBadge({ active }: { active: boolean }) {
  const { t } = useTexts()
  return (
    <StatusBadge color={active ? "green" : "red"}>
      {t(active ? "companies.active" : "companies.inactive")}
    </StatusBadge>
  )
}
