import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { DelegationSummary } from "../client"
import { ErrorNotice } from "../feedback/error-notice"
import { useUndelegate } from "../hooks/use-delegation"

/** "In whose name am I here?" (B10), and the way back to the own company. */
export function DelegationBanner({ delegation }: { delegation: DelegationSummary }) {
  const { t } = useTranslation()
  const undelegate = useUndelegate()
  return (
    <section
      aria-label={t("delegation.label")}
      className="mb-8 flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-ui-tag-orange-border bg-ui-tag-orange-bg px-4 py-3"
    >
      <p className="min-w-0 flex-1 basis-60 text-ui-fg-base">
        {t("delegation.text", {
          name: delegation.name,
          number: delegation.customer_number,
        })}
      </p>
      <Button
        size="small"
        variant="secondary"
        isLoading={undelegate.isPending}
        onClick={() => undelegate.mutate()}
      >
        {t("delegation.end")}
      </Button>
      {undelegate.error && (
        <div className="basis-full">
          <ErrorNotice error={undelegate.error} />
        </div>
      )}
    </section>
  )
}
