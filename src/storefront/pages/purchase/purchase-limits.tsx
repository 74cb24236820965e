import { useTranslation } from "react-i18next"
import type { CurrentPlace } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { RowsSkeleton } from "../../list/rows-skeleton"
import { hasApprovals } from "../../hooks/sees-approvals"
import { usePurchaseCheck } from "../../hooks/use-basket"
import { LimitCheckCard } from "./limit-check-card"
import { PurchaseVerdict } from "./purchase-verdict"

interface PurchaseLimitsProps {
  cartId: string
  current: CurrentPlace
}

/** "May I order this?": the verdict, and every limit with its figures (C3, C10); the same in the basket and on a page of its own. */
export function PurchaseLimits({ cartId, current }: PurchaseLimitsProps) {
  const { t } = useTranslation()
  const { data: check, error, refetch } = usePurchaseCheck(cartId)
  const timeZone = current.company?.time_zone ?? "UTC"
  return (
    <section aria-labelledby="purchase-limits" className="flex flex-col gap-3">
      <h2 id="purchase-limits" className="txt-medium-plus">
        {t("purchaseCheck.heading")}
      </h2>
      {error && <ErrorNotice isQuiet error={error} onRetry={() => void refetch()} />}
      {!check && !error && <RowsSkeleton rows={2} />}
      {check && (
        <>
          <div role="status">
            <PurchaseVerdict check={check} timeZone={timeZone} mayAsk={hasApprovals(current)} />
          </div>
          {check.limits.length > 0 ? (
            <ul className="card divide-y">
              {check.limits.map((limit) => (
                <LimitCheckCard key={limit.id} limit={limit} check={check} roles={current.roles} timeZone={timeZone} />
              ))}
            </ul>
          ) : (
            <p className="text-ui-fg-subtle">{t("purchaseCheck.noLimits")}</p>
          )}
        </>
      )}
    </section>
  )
}
