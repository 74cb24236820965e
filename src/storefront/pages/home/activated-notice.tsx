import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { Notice } from "../../feedback/notice"
import { useForgetArrival } from "../../hooks/use-forget-arrival"

const outcomes = ["company_created", "main_contact_added", "business_user_created"] as const

/** Right after the activation: what came of it. */
export function ActivatedNotice() {
  const { t } = useTranslation()
  const [state] = useState(useLocation().state)
  useForgetArrival()
  const outcome = outcomes.find((name) => name === state?.activated)
  if (outcome === undefined) {
    return null
  }
  return (
    <div role="status">
      <Notice
        tone="success"
        title={t(`home.activated_${outcome}`, { company: state?.company ?? "" })}
      />
    </div>
  )
}
