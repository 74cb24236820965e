import { CurrencyDollar } from "@medusajs/icons"
import { useState } from "react"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { isCustomerCenterError, type Budget } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { CheckField } from "../../form/check-field"
import { useBudget, useUpdateBudget } from "../../hooks/use-budgets"
import { useLocale } from "../../i18n/use-locale"
import { EmptyState } from "../../list/empty-state"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { BudgetConflict } from "./budget-conflict"
import { prepareChanges, readBudget, type BudgetEntries } from "./budget-entries"
import { BudgetTermFields } from "./budget-fields"
import { BudgetFigures } from "./budget-figures"
import { BudgetForm } from "./budget-form"
import { renderBudgetName } from "./budget-name"
import { WhatIfPanel } from "./what-if-panel"
import { askAnew } from "../../form/ask-anew"

/** C9: changes a limit from the next order on. */
export default function EditBudgetPage() {
  const { id = "" } = useParams()
  return <MemberPage permission="budgets.manage">{() => <EditBudget key={id} id={id} />}</MemberPage>
}

function EditBudget({ id }: { id: string }) {
  const { t } = useTranslation()
  const asked = useBudget(id)
  const [opened, setOpened] = useState<Budget | null>(null)
  // as it was opened, so that entries stay where somebody else removes the budget meanwhile
  const budget = opened ?? asked.data
  if (opened === null && asked.data) {
    setOpened(asked.data)
  }
  const isGone = isCustomerCenterError(asked.error, "not_found")
  return (
    <FormPage heading={budget ? renderBudgetName(budget, t) : t("budgets.edit")} lead={t("budgets.editLead")} back="/budgets">
      {asked.error && !budget && !isGone && <ErrorNotice isQuiet error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <CardSkeleton lines={4} />}
      {!budget && isGone && <EmptyState icon={<CurrencyDollar />} title={t("budgets.goneTitle")} text={t("budgets.goneText")} />}
      {budget && (
        <>
          <section className="card p-6">
            <BudgetFigures budget={budget} />
          </section>
          <EditBudgetForm budget={budget} onAskAnew={() => askAnew(asked)} />
        </>
      )}
    </FormPage>
  )
}

interface EditBudgetFormProps {
  /** As it was when the form was opened. */
  budget: Budget
  onAskAnew: () => Promise<Budget | undefined>
}

function EditBudgetForm({ budget, onAskAnew }: EditBudgetFormProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const update = useUpdateBudget(budget.id)
  const [conflict, setConflict] = useState<Budget | null>(null)
  const [isAsking, setAsking] = useState(false)
  const name = renderBudgetName(budget, t)

  const showConflict = async () => {
    setAsking(true)
    try {
      setConflict((await onAskAnew()) ?? null)
    } finally {
      setAsking(false)
    }
  }
  return (
    <BudgetForm
      entries={readBudget(budget, locale)}
      existsAt="on_exceed"
      submit={t("common.save")}
      error={isAsking || (conflict && isOutdated(update.error)) ? null : update.error}
      isPending={update.isPending || isAsking}
      onSend={(entries, onDone) =>
        update.mutate(prepareChanges(entries, { before: conflict ?? budget, locale }), {
          onSuccess: (saved) => onDone(t(saved ? "budgets.saved" : "budgets.removed", { name })),
          onError: (refused) => {
            if (isOutdated(refused)) {
              void showConflict()
            }
          },
        })
      }
    >
      <EditFields budget={budget} />
      {conflict && <BudgetConflict current={conflict} />}
    </BudgetForm>
  )
}

/** A switch instead of an amount of 0: off, there is no limit. */
function EditFields({ budget }: { budget: Budget }) {
  const { t } = useTranslation()
  const { register, watch } = useFormContext<BudgetEntries>()
  return (
    <>
      <CheckField label={t("budgets.field.is_set")} registration={register("is_set")} />
      {watch("is_set") ? (
        <>
          <BudgetTermFields currencyCode={budget.currency_code} isNew={false} />
          <WhatIfPanel limitId={budget.id} />
        </>
      ) : (
        <Notice tone="info" title={t("budgets.notSet")} />
      )}
    </>
  )
}

function isOutdated(error: unknown): boolean {
  return isCustomerCenterError(error, "changed_meanwhile")
}
