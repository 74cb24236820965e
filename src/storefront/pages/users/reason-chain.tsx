import { CheckMini, XMarkMini } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { AccessReason } from "../../client"
import { describeReason } from "./describe-reason"

/** What decided, in short: all that stood against it, else what granted it; the whole chain on demand. */
export function ReasonChain({ reasons }: { reasons: readonly AccessReason[] }) {
  const { t } = useTranslation()
  const against = reasons.filter((reason) => !reason.holds)
  return (
    <div className="flex flex-col gap-1.5 text-ui-fg-subtle">
      <Reasons reasons={against.length > 0 ? against : reasons.slice(-1)} />
      <details className="txt-compact-small">
        <summary className="w-fit cursor-pointer rounded outline-none focus-visible:shadow-borders-focus">
          {t("why.chain")}
        </summary>
        <div className="mt-2">
          <Reasons reasons={reasons} />
        </div>
      </details>
    </div>
  )
}

function Reasons({ reasons }: { reasons: readonly AccessReason[] }) {
  const { t } = useTranslation()
  return (
    <ol className="flex flex-col gap-1">
      {reasons.map((reason) => (
        <li key={reason.rule} className="flex items-start gap-1.5">
          {reason.holds ? (
            <CheckMini aria-hidden className="mt-px shrink-0 text-ui-tag-green-icon" />
          ) : (
            <XMarkMini aria-hidden className="mt-px shrink-0 text-ui-tag-red-icon" />
          )}
          <span>{describeReason(reason, t)}</span>
        </li>
      ))}
    </ol>
  )
}
