import { useTranslation } from "react-i18next"
import { CustomerCenterError, type BulkResult } from "../../client"
import { describeError } from "../../feedback/describe-error"
import { Notice } from "../../feedback/notice"
import { useLocale } from "../../i18n/use-locale"
import type { BulkOutcome } from "./bulk-bar"
import { renderUserName } from "./user-name"

/** What came of each row: how many went well, and by name why the others did not. */
export function BulkReport({ outcome }: { outcome: BulkOutcome }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { action, results, users } = outcome
  const refused = results.filter((result) => !result.done)
  const done = results.length - refused.length
  const nameOf = (id: string) => {
    const user = users.find((one) => one.id === id)
    return user ? renderUserName(user) : id
  }
  const sayWhy = ({ code, message }: BulkResult) =>
    describeError(
      new CustomerCenterError({ code: code ?? "unexpected", message: message ?? "", status: 409 }),
      { locale, t, now: new Date() }
    ).sentence
  return (
    <div role="status">
      <Notice
        tone={refused.length > 0 ? "error" : "success"}
        title={t(`users.doneAll.${action}`, { done, count: results.length })}
      >
        {refused.length > 0 && (
          <ul className="flex list-disc flex-col gap-1 pl-4">
            {refused.map((result) => (
              <li key={result.id}>
                <span className="txt-small-plus text-ui-fg-base">{nameOf(result.id)}</span>:{" "}
                {sayWhy(result)} <code className="txt-compact-xsmall font-mono">{result.code}</code>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}
