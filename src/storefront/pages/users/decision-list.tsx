import { StatusBadge, Switch } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { AccessDecision, User } from "../../client"
import { ActError } from "../../feedback/act-error"
import { useDenyAccess } from "../../hooks/use-access"
import { useLocale } from "../../i18n/use-locale"
import { ReasonChain } from "./reason-chain"

interface DecisionListProps {
  user: User
  decisions: readonly AccessDecision[]
  mayDeny: boolean
}

/** Each permission with what was decided; a main contact denies or stops denying it right here. */
export function DecisionList({ user, decisions, mayDeny }: DecisionListProps) {
  const deny = useDenyAccess(user.id)
  const denied = decisions
    .filter((decision) => decision.user_setting.company === "deny")
    .map((decision) => decision.permission)
  const toggle = (permission: string) =>
    deny.mutate(
      denied.includes(permission)
        ? denied.filter((one) => one !== permission)
        : [...denied, permission]
    )
  return (
    <>
      {deny.error && <ActError error={deny.error} />}
      <ul className="card divide-y">
        {decisions.map((decision) => (
          <DecisionRow
            key={decision.permission}
            decision={decision}
            isDenied={denied.includes(decision.permission)}
            isBusy={deny.isPending}
            onToggle={mayDeny ? () => toggle(decision.permission) : null}
          />
        ))}
      </ul>
    </>
  )
}

interface DecisionRowProps {
  decision: AccessDecision
  isDenied: boolean
  isBusy: boolean
  /** Null where the asker may not deny it. */
  onToggle: (() => void) | null
}

function DecisionRow({ decision, isDenied, isBusy, onToggle }: DecisionRowProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const id = useId()
  const { allowed, description, reasons } = decision
  return (
    <li className="flex flex-col gap-2 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p id={`${id}-what`} className="txt-small-plus min-w-0 flex-1 basis-52">
          {description[locale]}
        </p>
        <StatusBadge color={allowed ? "green" : "red"}>
          {t(allowed ? "why.allowed" : "why.denied")}
        </StatusBadge>
      </div>
      <ReasonChain reasons={reasons} />
      {onToggle && (
        <div className="flex items-center gap-2 pt-1">
          <Switch
            id={id}
            size="small"
            checked={isDenied}
            // disabled, it would lose the focus
            aria-disabled={isBusy}
            className="aria-disabled:opacity-50"
            aria-describedby={`${id}-what`}
            onCheckedChange={() => !isBusy && onToggle()}
          />
          <label htmlFor={id} className="txt-compact-small text-ui-fg-subtle">
            {t("why.deny")}
          </label>
        </div>
      )}
    </li>
  )
}
