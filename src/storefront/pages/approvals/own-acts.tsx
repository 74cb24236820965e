import { Button } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { Approval } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { useChangeApproval } from "../../hooks/use-approvals"
import { useTakeUpCart } from "../../hooks/use-basket"
import { useCompanyParam } from "../../hooks/use-company-param"
import { RemoveApprovalDialog } from "./remove-approval-dialog"

interface OwnActsProps {
  request: Approval
  placeId: string
  size: "small" | "large"
  /** Told what was done, in words. */
  onDone: (sentence: string) => void
  /** Told besides where the request is off the list. */
  onRemoved?: () => void
}

/** C5, C6: what the buyer may do: withdraw while it is open, order what was released, change or delete once it is handled. */
export function OwnActs({ request, placeId, size, onDone, onRemoved }: OwnActsProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { withCompany } = useCompanyParam()
  const change = useChangeApproval(request.id)
  const takeUp = useTakeUpCart(placeId)
  const [isRemoving, setRemoving] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const may = (act: Approval["allowed_acts"][number]) => request.allowed_acts.includes(act)
  if (!may("withdraw") && !may("change") && !may("delete")) {
    return null
  }
  // the way to the basket that was approved, which is ordered there
  const isReleased = request.status === "released" && request.buyer.is_me
  const toBasket = () => {
    takeUp(request.cart_id)
    void navigate(withCompany("/basket"))
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {isReleased && (
          <Button size={size} onClick={toBasket}>
            {t("approvals.toOrder")}
          </Button>
        )}
        {may("withdraw") && !may("change") && (
          <Button
            size={size}
            variant="secondary"
            isLoading={change.isPending}
            onClick={() => change.mutate({ act: "withdraw" }, { onSuccess: () => onDone(t("approvals.withdrawDone")) })}
          >
            {t("approvals.withdraw")}
          </Button>
        )}
        {may("change") && (
          <Button
            size={size}
            variant="secondary"
            isLoading={change.isPending}
            onClick={() =>
              change.mutate(
                { act: "change" },
                {
                  onSuccess: ({ cart_id: cartId }) => {
                    takeUp(cartId)
                    void navigate(withCompany("/basket"), { state: { takenUp: true } })
                  },
                }
              )
            }
          >
            {t("approvals.change")}
          </Button>
        )}
        {may("delete") && (
          <Button ref={opener} size={size} variant="transparent" onClick={() => setRemoving(true)}>
            {t("approvals.delete")}
          </Button>
        )}
      </div>
      {change.error && <ErrorNotice error={change.error} />}
      {isRemoving && (
        <RemoveApprovalDialog
          request={request}
          opener={opener.current}
          onClose={() => setRemoving(false)}
          onDone={() => {
            setRemoving(false)
            onDone(t("approvals.deleteDone"))
            onRemoved?.()
          }}
        />
      )}
    </div>
  )
}
