import { useTranslation } from "react-i18next"
import { useAddBudget } from "../../hooks/use-budgets"
import { useLocale } from "../../i18n/use-locale"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { emptyBudget, prepareBudget } from "./budget-entries"
import { BudgetSubjectFields, BudgetTermFields } from "./budget-fields"
import { BudgetForm } from "./budget-form"
import { renderBudgetName } from "./budget-name"
import { WhatIfPanel } from "./what-if-panel"

/** C1: one more limit that orders are held by. */
export default function NewBudgetPage() {
  return (
    <MemberPage permission="budgets.manage">
      {(me) => me.current?.company && <NewBudget currencyCode={me.current.company.currency_code} />}
    </MemberPage>
  )
}

function NewBudget({ currencyCode }: { currencyCode: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const add = useAddBudget()
  return (
    <FormPage heading={t("budgets.new")} lead={t("budgets.newLead")} back="/budgets">
      <BudgetForm
        entries={emptyBudget()}
        existsAt="period"
        submit={t("budgets.add")}
        error={add.error}
        isPending={add.isPending}
        onSend={(entries, onDone) =>
          add.mutate(prepareBudget(entries, locale), {
            onSuccess: (budget) => onDone(t("budgets.saved", { name: renderBudgetName(budget, t) })),
          })
        }
      >
        <BudgetSubjectFields />
        <BudgetTermFields currencyCode={currencyCode} isNew />
        <WhatIfPanel />
      </BudgetForm>
    </FormPage>
  )
}
