import { Button } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { Section } from "../../components/section"
import { useApprovalSettings } from "../../hooks/approval-settings"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { ApprovalList } from "./approval-list"
import { approvalOrders, approvalStatuses } from "./approval-options"
import { CeilingsDrawer } from "./ceilings-drawer"
import { DeputiesDrawer } from "./deputies-drawer"
import { SettingsDrawer } from "./settings-drawer"
import { StatusFilter } from "./status-filter"

/** D11: what of this company waits for an approval, and what became of the rest. */
export function ApprovalsSection({ companyId }: { companyId: string }) {
  const { t } = useTexts()
  const list = useListState({ prefix: "approvals_", orders: approvalOrders, filters: { status: approvalStatuses } })
  const settings = useApprovalSettings(companyId)
  const [opened, setOpened] = useState<"settings" | "ceilings" | "deputies" | null>(null)
  const close = () => setOpened(null)
  return (
    <Section
      title={t("approvals.title")}
      action={
        <>
          <StatusFilter list={list} />
          {settings.data && (
            <Button size="small" variant="secondary" onClick={() => setOpened("settings")}>
              {t("approvalSettings.open")}
            </Button>
          )}
          <Button size="small" variant="secondary" onClick={() => setOpened("ceilings")}>
            {t("approvalCeilings.open")}
          </Button>
          <Button size="small" variant="secondary" onClick={() => setOpened("deputies")}>
            {t("approvalDeputies.open")}
          </Button>
          <Button size="small" variant="secondary" asChild>
            <Link to={`/customer-center/approvals?${new URLSearchParams({ company: companyId }).toString()}`}>
              {t("approvals.openList")}
            </Link>
          </Button>
        </>
      }
    >
      <ApprovalList list={list} companyId={companyId} withCompany={false} />
      {opened === "settings" && settings.data && (
        <SettingsDrawer companyId={companyId} settings={settings.data.approval_settings} onClose={close} />
      )}
      {opened === "deputies" && <DeputiesDrawer companyId={companyId} onClose={close} />}
      {opened === "ceilings" && <CeilingsDrawer companyId={companyId} onClose={close} />}
    </Section>
  )
}
