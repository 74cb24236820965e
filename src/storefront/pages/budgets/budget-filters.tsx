import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Modal } from "../../dialog/modal"
import { SelectBox } from "../../form/select-box"
import type { ListAddress } from "../../list/use-list-address"
import { UserChoice } from "../users/user-choice"
import { periods, subjectTypes } from "./budget-choices"

const orders = ["-created_at", "created_at", "-amount", "amount"] as const

interface BudgetFiltersProps {
  address: ListAddress
  /** Whose budgets are shown; null for everybody's. */
  userName: string | null
}

/** For whom, which period, in which order, and one user found by name; all of it in the address. */
export function BudgetFilters({ address, userName }: BudgetFiltersProps) {
  const { t } = useTranslation()
  const { read, change } = address
  const [opener, setOpener] = useState<HTMLElement | null>(null)
  const isOfUser = read("subject_id") !== ""
  return (
    <div role="search" className="flex flex-wrap gap-2">
      {isOfUser ? (
        <Button variant="secondary" size="large" onClick={() => change({ subject_id: null, subject_type: null })}>
          {t("budgets.shownUser", { name: userName ?? t("budgets.thisUser") })} · {t("budgets.everybody")}
        </Button>
      ) : (
        <Button variant="secondary" size="large" onClick={(event) => setOpener(event.currentTarget)}>
          {t("budgets.ofUser")}
        </Button>
      )}
      {!isOfUser && (
        <SelectBox
          className="flex-1 basis-36 sm:max-w-44"
          aria-label={t("budgets.field.subject_type")}
          value={read("subject_type")}
          onChange={(event) => change({ subject_type: event.target.value })}
        >
          <option value="">{t("budgets.anySubject")}</option>
          {subjectTypes.map((type) => (
            <option key={type} value={type}>
              {t(`budgets.subject.${type}`)}
            </option>
          ))}
        </SelectBox>
      )}
      <SelectBox
        className="flex-1 basis-36 sm:max-w-44"
        aria-label={t("budgets.field.period")}
        value={read("period")}
        onChange={(event) => change({ period: event.target.value })}
      >
        <option value="">{t("budgets.anyPeriod")}</option>
        {periods.map((period) => (
          <option key={period} value={period}>
            {t(`budgets.period.${period}`)}
          </option>
        ))}
      </SelectBox>
      <SelectBox
        className="flex-1 basis-36 sm:max-w-44"
        aria-label={t("list.order")}
        value={read("order") || "-created_at"}
        onChange={(event) => change({ order: event.target.value })}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {t(`budgets.order.${order}`)}
          </option>
        ))}
      </SelectBox>
      {opener && (
        <Modal title={t("budgets.ofUser")} returnFocusTo={opener} onClose={() => setOpener(null)}>
          <UserChoice
            none={t("budgets.noUser")}
            onChoose={(id) => {
              setOpener(null)
              change({ subject_type: "user", subject_id: id })
            }}
          />
          <div className="flex justify-end">
            <Button variant="secondary" onClick={() => setOpener(null)}>
              {t("common.cancel")}
            </Button>
          </div>
        </Modal>
      )}
    </div>
  )
}
