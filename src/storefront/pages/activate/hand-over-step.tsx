import { ArrowLeftMini } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useState } from "react"
import { Frame } from "../../shell/frame"
import { PageHeading } from "../../shell/page-heading"
import { MessagePage } from "../message-page"
import type { ActivationEntries } from "./activation-entries"
import { HandOverForm } from "./hand-over-form"

interface HandOverStepProps {
  entries: ActivationEntries
  onBack: () => void
}

/** A9: the shop looks into what the form could not solve. The password is not handed over. */
export function HandOverStep({ entries, onBack }: HandOverStepProps) {
  const { t } = useTranslation()
  const [sentFrom, setSentFrom] = useState<string | null>(null)
  if (sentFrom !== null) {
    return (
      <MessagePage
        icon="done"
        heading={t("handOver.sentTitle")}
        text={[t("handOver.sentText", { email: sentFrom })]}
      >
        <Button asChild size="large" variant="secondary">
          <Link to="/login">{t("common.toLogin")}</Link>
        </Button>
      </MessagePage>
    )
  }
  return (
    <Frame width="form">
      <div className="flex flex-col gap-6">
        <Button
          variant="transparent"
          size="small"
          className="-ml-2 text-ui-fg-subtle"
          onClick={onBack}
        >
          <ArrowLeftMini aria-hidden />
          {t("handOver.back")}
        </Button>
        <PageHeading heading={t("handOver.title")} lead={t("handOver.lead")} />
        <HandOverForm entries={entries} onSent={setSentFrom} />
      </div>
    </Frame>
  )
}
