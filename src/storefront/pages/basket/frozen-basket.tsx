import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { useApproval } from "../../hooks/use-approvals"
import { useShopOn, type Shopper } from "../../hooks/use-basket"
import { ApprovalItems } from "../approvals/approval-items"
import { FrozenNotice } from "../approvals/frozen-notice"

interface FrozenBasketProps {
  shopper: Shopper
  cartId: string
  requestId: string
  onFree: () => void
}

/** C4: a basket that waits for an approval, to be read alone. */
export function FrozenBasket({ shopper, cartId, requestId, onFree }: FrozenBasketProps) {
  const { t } = useTranslation()
  const { data: request, error, refetch } = useApproval(requestId)
  const shopOn = useShopOn(shopper)
  const toNew = (
    <Button size="small" onClick={() => shopOn(cartId)}>
      {t("approvals.shopOn")}
    </Button>
  )
  if (!request) {
    return error ? (
      <ErrorNotice isQuiet error={error} onRetry={() => void refetch()}>
        {toNew}
      </ErrorNotice>
    ) : (
      <CardSkeleton lines={2} />
    )
  }
  return (
    <>
      <FrozenNotice request={request} placeId={shopper.placeId} onFree={onFree}>
        {toNew}
      </FrozenNotice>
      <ApprovalItems request={request} />
    </>
  )
}
