import { Button } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import type { ApprovalDetail, PurchaseCheck } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { TextArea } from "../../form/text-area"
import { useSendToApprover } from "../../hooks/use-basket"
import { useLocale } from "../../i18n/use-locale"
import { maxComment } from "./max-comment"
import { renderPeople } from "./render-person"

interface SendToApproverProps {
  check: PurchaseCheck
  placeId: string
  /** What has to be there before it can be sent; null for nothing. */
  missing: "address" | "shipping" | "stock" | "payment" | "checking" | null
  comment: string
  onType: (comment: string) => void
  /** Typed and not saved yet; null: as it was saved. */
  purchaseOrderNumber: string | null
  onSent: (request: ApprovalDetail) => void
}

/** C3, C4: instead of a button that cannot be pressed: the way to those who can approve, with a message for them. */
export function SendToApprover({ check, placeId, missing, comment, onType, purchaseOrderNumber, onSent }: SendToApproverProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const send = useSendToApprover(placeId, onSent)
  const isSending = useRef(false)
  const exceeded = [
    ...check.limits.flatMap(({ exceeded: isExceeded, on_exceed: onExceed, message }) =>
      isExceeded && onExceed === "approve" && message !== null ? [message] : []
    ),
    ...check.rules.map(({ name }) => t("approvals.send.rule", { name })),
  ]
  const isNobody = check.approvers.length === 0
  const hint = isNobody
    ? t("approvals.send.nobody")
    : missing !== null
      ? t(`approvals.send.first.${missing}`)
      : t("approvals.send.who", { names: renderPeople(check.approvers.map(({ name }) => name), locale) })
  return (
    <form
      noValidate
      aria-label={t("approvals.send.heading")}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        // a double click comes before the button is drawn as busy
        if (isNobody || missing !== null || isSending.current) {
          return
        }
        isSending.current = true
        send.mutate(
          { cartId: check.cart_id, purchaseOrderNumber, comment },
          {
            onSettled: () => {
              isSending.current = false
            },
          }
        )
      }}
    >
      <p className="text-pretty">{[...exceeded, t("approvals.send.sentence")].join(" ")}</p>
      <TextArea
        isOptional
        name="comment"
        maxLength={maxComment}
        label={t("approvals.send.message")}
        value={comment}
        onChange={(event) => onType(event.target.value)}
      />
      {send.error && <ErrorNotice error={send.error} next={t("approvals.send.failed")} />}
      <Button
        type="submit"
        size="large"
        className="w-full"
        isLoading={send.isPending}
        disabled={isNobody || missing !== null}
        aria-describedby="send-hint"
      >
        {t("approvals.send.submit")}
      </Button>
      <p id="send-hint" className="text-pretty text-ui-fg-subtle">
        {hint}
      </p>
    </form>
  )
}
