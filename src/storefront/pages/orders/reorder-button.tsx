import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { OrderDetail } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import type { Shopper } from "../../hooks/use-basket"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useReorder } from "../../hooks/use-orders"

/** Puts the same into the basket, where what is gone or costs something else is named. */
export function ReorderButton({ order, shopper }: { order: OrderDetail; shopper: Shopper }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { withCompany } = useCompanyParam()
  const reorder = useReorder(shopper)
  return (
    <div className="flex max-w-md flex-col gap-2 max-sm:w-full sm:items-end">
      <Button
        size="large"
        className="max-sm:w-full"
        isLoading={reorder.isPending}
        aria-describedby="reorder-hint"
        onClick={() =>
          reorder.mutate(order, {
            onSuccess: (report) => void navigate(withCompany("/basket"), { state: { reordered: report } }),
          })
        }
      >
        {t("orders.reorder")}
      </Button>
      <p id="reorder-hint" className="text-pretty text-ui-fg-subtle">
        {t("orders.reorderHint")}
      </p>
      {reorder.error && <ErrorNotice error={reorder.error} />}
    </div>
  )
}
