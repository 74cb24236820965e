import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { FieldMessage } from "../../form/field-message"
import { useDebounced } from "../../hooks/use-debounced"
import { useUsers } from "../../hooks/use-users"
import { renderUserName } from "./user-name"

/** So many are offered at once; the search finds the others. */
const offered = 6

interface SuccessorFieldProps {
  /** The one who goes. */
  leavingId: string
  value: string | null
  error?: string
  onChoose: (id: string) => void
}

/** The last main contact goes: names the next one, out of the company's active users. */
export function SuccessorField({ leavingId, value, error, onChoose }: SuccessorFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState("")
  const q = useDebounced(typed.trim(), 300)
  const name = useId()
  const messageId = `${name}-message`
  const users = useUsers({ status: "active", limit: offered + 1, ...(q ? { q } : {}) })
  const rows = (users.data?.users ?? []).filter((user) => user.id !== leavingId).slice(0, offered)
  return (
    <fieldset className="flex flex-col gap-3" aria-describedby={error ? messageId : undefined}>
      <legend className="txt-compact-small-plus mb-1.5">{t("users.successor")}</legend>
      <p className="text-ui-fg-subtle">{t("users.successorText")}</p>
      <input
        type="search"
        className="field"
        maxLength={200}
        aria-label={t("users.search")}
        placeholder={t("users.search")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <div className="max-h-60 divide-y overflow-y-auto rounded-lg shadow-borders-base">
        {rows.map((user) => (
          <label
            key={user.id}
            className="flex cursor-pointer items-start gap-3 px-4 py-2.5 has-[:checked]:bg-ui-bg-base-pressed has-[:focus-visible]:shadow-borders-focus"
          >
            <input
              type="radio"
              className="mt-1 size-3.5 accent-ui-fg-interactive"
              name={name}
              value={user.id}
              checked={value === user.id}
              onChange={() => onChoose(user.id)}
            />
            <span className="min-w-0">
              <span className="txt-small-plus block">{renderUserName(user)}</span>
              <span className="block text-ui-fg-subtle">{user.email}</span>
            </span>
          </label>
        ))}
        {users.isSuccess && rows.length === 0 && (
          <p className="px-4 py-3 text-ui-fg-subtle">{t("users.successorNone")}</p>
        )}
      </div>
      <FieldMessage id={messageId} error={error} />
    </fieldset>
  )
}
