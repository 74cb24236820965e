import { Button } from "@medusajs/ui"
import { Component, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { BareFrame } from "../shell/bare-frame"

interface CrashBoundaryProps {
  children: ReactNode
}

/** Catches what no page foresaw, a script of an older build that is gone included. */
export class CrashBoundary extends Component<CrashBoundaryProps, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    return this.state.crashed ? <CrashPage /> : this.props.children
  }
}

function CrashPage() {
  const { t } = useTranslation()
  return (
    <BareFrame>
      <div role="alert" className="card flex flex-col items-start gap-4 p-6 sm:p-8">
        <h1 className="h1-core">{t("errors.crash")}</h1>
        <p className="text-ui-fg-subtle">{t("errors.crashText")}</p>
        <Button size="large" onClick={() => window.location.reload()}>
          {t("errors.reload")}
        </Button>
      </div>
    </BareFrame>
  )
}
