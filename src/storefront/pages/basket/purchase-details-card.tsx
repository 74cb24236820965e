import { useId, type Dispatch, type SetStateAction } from "react"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { SelectBox } from "../../form/select-box"
import { TextField } from "../../form/text-field"
import { usePurchaseDetails, useUpdatePurchaseDetails } from "../../hooks/use-purchase-details"

interface PurchaseDetailsCardProps {
  cartId: string
  /** What is typed and not saved yet; null: as it was saved. */
  typedNumber: string | null
  onTypeNumber: Dispatch<SetStateAction<string | null>>
}

/** What the company's own accounts want of an order (G6): cost center and purchase order number. */
export function PurchaseDetailsCard({ cartId, typedNumber, onTypeNumber }: PurchaseDetailsCardProps) {
  const { t } = useTranslation()
  const id = useId()
  const details = usePurchaseDetails(cartId)
  const update = useUpdatePurchaseDetails(cartId)
  const isChoosing = update.isPending && update.variables.cost_center_id !== undefined
  const saved = details.data?.purchase_order_number ?? ""
  const save = () => {
    if (typedNumber !== null && typedNumber.trim() !== saved) {
      update.mutate(
        { purchase_order_number: typedNumber.trim() || null },
        // what was typed meanwhile stays
        { onSuccess: () => onTypeNumber((now) => (now === typedNumber ? null : now)) }
      )
    }
  }
  return (
    <section aria-labelledby="purchase-details" className="card flex flex-col gap-5 p-5 sm:p-6">
      <h2 id="purchase-details" className="txt-medium-plus">
        {t("basket.details")}
      </h2>
      {details.error && <ErrorNotice isQuiet error={details.error} onRetry={() => void details.refetch()} />}
      {details.isPending && <CardSkeleton lines={1} />}
      {details.data && (
        <div className="grid items-start gap-5 sm:grid-cols-2">
          {details.data.cost_centers.length > 0 && (
            <div className="flex min-w-0 flex-col gap-1.5">
              <label htmlFor={id} className="txt-compact-small-plus">
                {t("basket.costCenter")}
              </label>
              <SelectBox
                id={id}
                name="cost_center"
                aria-disabled={isChoosing}
                value={details.data.cost_center_id ?? ""}
                onChange={(event) => !isChoosing && update.mutate({ cost_center_id: event.target.value })}
              >
                {/* whoever may choose one always books on one; none stands there only where the chosen one was taken away */}
                {details.data.cost_center_id === null && <option value="">{t("basket.costCenterNone")}</option>}
                {details.data.cost_centers.map(({ id: centerId, code, name }) => (
                  <option key={centerId} value={centerId}>
                    {t("basket.costCenterOf", { code, name })}
                  </option>
                ))}
              </SelectBox>
            </div>
          )}
          <TextField
            isOptional
            name="purchase_order_number"
            autoComplete="off"
            maxLength={64}
            label={t("basket.purchaseOrderNumber")}
            hint={t("basket.purchaseOrderNumberHint")}
            value={typedNumber ?? saved}
            onChange={(event) => onTypeNumber(event.target.value)}
            onBlur={save}
          />
        </div>
      )}
      {update.error && <ErrorNotice isQuiet error={update.error} next={t("basket.changeFailed")} />}
    </section>
  )
}
