import { Button } from "@medusajs/ui"
import { useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { isCustomerCenterError, type ApprovalDetail } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { FieldMessage } from "../../form/field-message"
import { useChangeApproval } from "../../hooks/use-approvals"
import { useLeaveGuard } from "../../hooks/use-leave-guard"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { readLines } from "./read-lines"
import { RejectDialog } from "./reject-dialog"

interface EditItemsProps {
  request: ApprovalDetail
  onClose: () => void
  /** Told what was done, in words. */
  onDone: (sentence: string) => void
}

/** C6: an approver lowers or removes lines. What it comes to then is the shop's to say; what is typed stays until that is clear. */
export function EditItems({ request, onClose, onDone }: EditItemsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const change = useChangeApproval(request.id)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [isTried, setTried] = useState(false)
  const [isRejecting, setRejecting] = useState(false)
  const rejecter = useRef<HTMLButtonElement>(null)
  const messageId = useId()
  const items = request.items.filter(({ quantity }) => quantity > 0)
  const { lines, wrong, fault } = readLines(items, typed)
  useLeaveGuard(lines.length > 0 || wrong.length > 0)
  const isForBuyer =
    isCustomerCenterError(change.error, "approval_edit_loses_promotion") ||
    isCustomerCenterError(change.error, "approval_edit_dearer")
  const type = (id: string, text: string) => setTyped((before) => ({ ...before, [id]: text }))
  return (
    <section aria-labelledby="edit-items" className="card">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (wrong.length === 0 && fault === null && !change.isPending) {
            change.mutate(
              { act: "edit", lines, version: request.version },
              {
                onSuccess: ({ amount, currency_code: currency }) => {
                  onDone(t("approvals.editDone", { amount: renderMoney(amount, currency, locale) }))
                  onClose()
                },
              }
            )
          }
        }}
      >
        <div className="flex flex-col gap-1 p-5 pb-2 sm:px-6">
          <h2 id="edit-items" className="txt-medium-plus">
            {t("approvals.edit")}
          </h2>
          <p className="text-pretty text-ui-fg-subtle">{t("approvals.editText")}</p>
        </div>
        <ul className="divide-y">
          {items.map((item, index) => {
            const text = typed[item.id] ?? String(item.quantity)
            const error = isTried && wrong.includes(item.id) ? t("approvals.editWrong", { max: item.quantity }) : undefined
            return (
              <li key={item.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-2 px-5 py-3 sm:grid-cols-[minmax(0,1fr)_6rem_auto] sm:px-6">
                <div className="min-w-0 max-sm:col-span-2 [overflow-wrap:anywhere]">
                  <p className="txt-small-plus">{item.name}</p>
                  <p className="text-ui-fg-subtle">
                    {t(text.trim() === "0" ? "approvals.removed" : "approvals.asked", { asked: item.asked_quantity })}
                  </p>
                  <FieldMessage id={`${messageId}-${item.id}`} error={error} />
                </div>
                <input
                  className="field w-24"
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={20}
                  autoFocus={index === 0}
                  aria-label={t("basket.quantityOf", { name: item.name })}
                  aria-invalid={error !== undefined}
                  aria-describedby={error ? `${messageId}-${item.id}` : undefined}
                  value={text}
                  onChange={(event) => type(item.id, event.target.value)}
                />
                <Button
                  type="button"
                  size="small"
                  variant="transparent"
                  aria-label={t("basket.removeOf", { name: item.name })}
                  onClick={() => type(item.id, "0")}
                >
                  {t("basket.remove")}
                </Button>
              </li>
            )
          })}
        </ul>
        <div className="flex flex-col gap-3 border-t p-5 sm:px-6">
          {isTried && wrong.length === 0 && fault !== null && (
            <p role="alert" className="text-pretty text-ui-fg-error">
              {t(`approvals.editFault.${fault}`)}
            </p>
          )}
          {change.error && (
            <ErrorNotice error={change.error}>
              {isForBuyer && (
                <Button ref={rejecter} type="button" size="small" variant="secondary" className="mt-1" onClick={() => setRejecting(true)}>
                  {t("approvals.reject")}
                </Button>
              )}
            </ErrorNotice>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" isLoading={change.isPending}>
              {t("approvals.editSave")}
            </Button>
          </div>
        </div>
      </form>
      {isRejecting && (
        <RejectDialog
          request={request}
          opener={rejecter.current}
          onClose={() => setRejecting(false)}
          onDone={(sentence) => {
            onClose()
            if (sentence !== null) {
              onDone(sentence)
            }
          }}
        />
      )}
    </section>
  )
}
