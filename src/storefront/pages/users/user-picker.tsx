import { useId, useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { User } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { FieldMessage } from "../../form/field-message"
import { useDebounced } from "../../hooks/use-debounced"
import { useUsers } from "../../hooks/use-users"
import { renderUserName } from "./user-name"

/** So many are offered at once; the search finds the others. */
const offered = 6

interface UserPickerProps {
  legend: string
  text?: ReactNode
  /** Said where nobody fits. */
  none: string
  /** Offers active users alone. */
  onlyActive?: boolean
  /** Who is not offered. */
  exceptId?: string
  value: string | null
  error?: string
  onChoose: (id: string) => void
}

/** One user of the company, found by name or e-mail. */
export function UserPicker({ legend, text, none, onlyActive, exceptId, value, error, onChoose }: UserPickerProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState("")
  const [chosen, setChosen] = useState<User | null>(null)
  const q = useDebounced(typed.trim(), 300)
  const name = useId()
  const messageId = `${name}-message`
  const users = useUsers({
    ...(onlyActive ? { status: "active" as const } : {}),
    limit: offered + 1,
    ...(q ? { q } : {}),
  })
  const found = (users.data?.users ?? []).filter((user) => user.id !== exceptId).slice(0, offered)
  // whoever is chosen stays in view, also where another search does not find them
  const isMissing = chosen !== null && chosen.id === value && found.every(({ id }) => id !== chosen.id)
  const rows = isMissing ? [chosen, ...found] : found
  return (
    <fieldset className="flex flex-col gap-3" aria-describedby={error ? messageId : undefined}>
      <legend className="txt-compact-small-plus mb-1.5">{legend}</legend>
      {text && <p className="text-ui-fg-subtle">{text}</p>}
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
      {users.error && <ErrorNotice isQuiet error={users.error} />}
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
              onChange={() => {
                setChosen(user)
                onChoose(user.id)
              }}
            />
            <span className="min-w-0">
              <span className="txt-small-plus block">{renderUserName(user)}</span>
              <span className="block text-ui-fg-subtle">{user.email}</span>
            </span>
          </label>
        ))}
        {users.isSuccess && rows.length === 0 && (
          <p className="px-4 py-3 text-ui-fg-subtle">{none}</p>
        )}
      </div>
      <FieldMessage id={messageId} error={error} />
    </fieldset>
  )
}
