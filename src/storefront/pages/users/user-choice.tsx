import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { useDebounced } from "../../hooks/use-debounced"
import { useUsers } from "../../hooks/use-users"
import { renderUserName } from "./user-name"

/** So many are offered at once; the search finds the others. */
const offered = 6

interface UserChoiceProps {
  /** Said where nobody fits. */
  none: string
  onChoose: (id: string) => void
}

/** One user of the company, found by name or e-mail; choosing one is done at once, where a picker's choice is part of a form. */
export function UserChoice({ none, onChoose }: UserChoiceProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState("")
  const q = useDebounced(typed.trim(), 300)
  const users = useUsers({ limit: offered, ...(q ? { q } : {}) })
  return (
    <div className="flex flex-col gap-3">
      <input
        type="search"
        autoFocus
        className="field"
        maxLength={200}
        aria-label={t("users.search")}
        placeholder={t("users.search")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {users.error && <ErrorNotice isQuiet error={users.error} />}
      <ul className="max-h-60 divide-y overflow-y-auto rounded-lg shadow-borders-base empty:hidden">
        {(users.data?.users ?? []).map((user) => (
          <li key={user.id}>
            <button
              type="button"
              className="w-full px-4 py-2.5 text-left outline-none transition-fg [overflow-wrap:anywhere] hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus"
              onClick={() => onChoose(user.id)}
            >
              <span className="txt-small-plus block">{renderUserName(user)}</span>
              <span className="block text-ui-fg-subtle">{user.email}</span>
            </button>
          </li>
        ))}
      </ul>
      {users.data?.users.length === 0 && (
        <p role="status" className="text-ui-fg-subtle">
          {none}
        </p>
      )}
    </div>
  )
}
