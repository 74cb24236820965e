import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { isSameCeiling, readCeiling } from "../../../approval-entry/read-ceiling"
import { writeAmount } from "../../../budget-entry/read-amount"
import type { ApprovalCeiling } from "../../client"
import { Difference } from "../../feedback/difference"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { TextField } from "../../form/text-field"
import { useConflict } from "../../form/use-conflict"
import { useApprovalCeilings, useSetApprovalCeiling } from "../../hooks/use-approval-ceilings"
import { useLeaveGuard } from "../../hooks/use-leave-guard"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { askAnew } from "../../form/ask-anew"

/** C7: up to what each may approve; main contacts may approve any amount. */
export function CeilingsCard() {
  const { t } = useTranslation()
  const ceilings = useApprovalCeilings()
  return (
    <section aria-labelledby="approval-ceilings" className="card flex flex-col">
      <div className="flex flex-col gap-1 p-6 sm:px-8">
        <h2 id="approval-ceilings" className="txt-medium-plus">
          {t("approvals.ceilings.title")}
        </h2>
        <p className="text-pretty text-ui-fg-subtle">{t("approvals.ceilings.text")}</p>
      </div>
      {ceilings.error && <ErrorNotice isQuiet error={ceilings.error} onRetry={() => void ceilings.refetch()} />}
      {ceilings.isPending && <CardSkeleton lines={2} />}
      <ul className="divide-y border-t">
        {ceilings.data?.map((ceiling) => (
          <Row
            key={ceiling.user.id}
            opened={ceiling}
            onAskAnew={async () => (await askAnew(ceilings))?.find(({ user }) => user.id === ceiling.user.id)}
          />
        ))}
      </ul>
    </section>
  )
}

interface RowProps {
  opened: ApprovalCeiling
  onAskAnew: () => Promise<ApprovalCeiling | undefined>
}

/** One's ceiling. Where somebody else saved meanwhile, both are shown, and saving again counts from theirs. */
function Row({ opened, onAskAnew }: RowProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [base, setBase] = useState(opened)
  const { conflict, ...conflicts } = useConflict(onAskAnew)
  const { user, amount, currency_code: currency, version } = base
  const set = useSetApprovalCeiling(user.id)
  const [text, setText] = useState(() => (amount === null ? "" : writeAmount(amount, locale)))
  const [isTried, setTried] = useState(false)
  const typed = readCeiling(text, locale)
  const isSaved = isSameCeiling(typed, amount)
  useLeaveGuard(!isSaved)
  const write = (value: string | null) => (value === null ? "" : writeAmount(value, locale))
  const save = () => {
    if (typed !== undefined && !set.isPending) {
      set.mutate(
        { amount: typed, version },
        {
          onSuccess: (now) => {
            setBase(now)
            conflicts.settle()
          },
          onError: (error) => void conflicts.show(error, setBase),
        }
      )
    }
  }
  return (
    <li className="flex flex-col gap-3 px-6 py-4 sm:px-8">
      <p className="txt-small-plus [overflow-wrap:anywhere]">{user.name}</p>
      {base.is_main_contact ? (
        <p className="text-ui-fg-subtle">{t("approvals.ceilings.mainContact")}</p>
      ) : (
        <form
          noValidate
          className="flex flex-wrap items-start gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            save()
          }}
        >
          <TextField
            name={`ceiling-${user.id}`}
            inputMode="decimal"
            autoComplete="off"
            className="grow"
            label={t("approvals.ceilings.amount", { currency: currency.toUpperCase() })}
            hint={t("approvals.ceilings.hint")}
            error={
              isTried && typed === undefined ? t("approvals.ceilings.wrong", { example: renderMoney("250", currency, locale) }) : undefined
            }
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            type="submit"
            variant="secondary"
            className="mt-6"
            isLoading={set.isPending}
            aria-label={`${t("common.save")}: ${user.name}`}
          >
            {t("common.save")}
          </Button>
        </form>
      )}
      {conflict && (
        <div role="alert">
          <Difference
            label={t("approvals.ceilings.conflict")}
            mine={text.trim() || t("approvals.ceilings.none")}
            theirs={write(amount) || t("approvals.ceilings.none")}
            onTake={() => {
              setText(write(amount))
              conflicts.settle()
              set.reset()
            }}
          />
        </div>
      )}
      {set.error && !conflicts.tells(set.error) && <ErrorNotice error={set.error} />}
      <p role="status" className="txt-small text-ui-fg-subtle empty:hidden">
        {set.isSuccess && isSaved && t("approvals.mails.saved")}
      </p>
    </li>
  )
}
