import { Button } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Modal } from "../../dialog/modal"
import { ErrorNotice } from "../../feedback/error-notice"
import { TextArea } from "../../form/text-area"
import { useChangeApproval } from "../../hooks/use-approvals"
import type { DecisionDialogProps } from "./approve-dialog"
import { maxComment } from "./max-comment"

/** Nobody is left without a reason. */
export function RejectDialog({ request, opener, ...on }: DecisionDialogProps) {
  const { t } = useTranslation()
  const change = useChangeApproval(request.id)
  const [comment, setComment] = useState("")
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <Modal title={t("approvals.rejectTitle")} returnFocusTo={opener} onClose={on.onClose}>
      <p className="text-pretty text-ui-fg-subtle">
        {t("approvals.rejectText", { name: request.buyer.name ?? t("approvals.gone") })}
      </p>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const isEmpty = comment.trim() === ""
          setMissing(isEmpty)
          if (isEmpty) {
            field.current?.focus()
          } else if (!change.isPending) {
            change.mutate({ act: "reject", text: comment }, { onSuccess: () => on.onDone(t("approvals.rejectDone")) })
          }
        }}
      >
        <TextArea
          autoFocus
          name="comment"
          maxLength={maxComment}
          label={t("approvals.rejectWhy")}
          error={isMissing && comment.trim() === "" ? t("common.required") : undefined}
          inputRef={field}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
        {change.error && <ErrorNotice error={change.error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button type="button" variant="secondary" onClick={on.onClose}>
            {t("common.cancel")}
          </Button>
          {request.allowed_acts.includes("reject") && (
            <Button type="submit" variant="danger" isLoading={change.isPending}>
              {t("approvals.rejectConfirm")}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}
