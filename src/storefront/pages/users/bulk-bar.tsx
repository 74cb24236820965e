import { Button } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { BulkAction, BulkResult, User } from "../../client"
import { Modal } from "../../dialog/modal"
import { ActError } from "../../feedback/act-error"
import { useBulkUsers } from "../../hooks/use-users"
import { renderUserName } from "./user-name"
import type { Selection } from "./use-selection"

const actions = ["activate", "deactivate", "send_invitation", "remove"] as const

export interface BulkOutcome {
  action: BulkAction
  results: BulkResult[]
  /** The users as they were when it was asked; a removed one is in no list any more. */
  users: readonly User[]
}

interface BulkBarProps {
  users: readonly User[]
  selection: Selection
  onStart: () => void
  onDone: (outcome: BulkOutcome) => void
}

/** Acts on all chosen rows; those that take something away name whom they hit first. */
export function BulkBar({ users, selection, onStart, onDone }: BulkBarProps) {
  const { t } = useTranslation()
  const bulk = useBulkUsers()
  const opener = useRef<HTMLElement | null>(null)
  const [asked, setAsked] = useState<"deactivate" | "remove" | null>(null)
  const chosen = users.filter((user) => selection.has(user.id))

  const run = (action: BulkAction) =>
    bulk.mutate(
      { action, ids: selection.ids },
      {
        onSuccess: (results) => onDone({ action, results, users: chosen }),
        onSettled: () => setAsked(null),
      }
    )
  const start = (action: BulkAction, button: HTMLElement) => {
    onStart()
    opener.current = button
    if (action === "deactivate" || action === "remove") {
      setAsked(action)
      return
    }
    run(action)
  }
  return (
    <>
      <div
        role="group"
        aria-label={t("users.bulk")}
        className="card sticky bottom-4 z-[1] flex flex-wrap items-center gap-2 p-3 shadow-elevation-flyout"
      >
        <p role="status" className="txt-small-plus mr-auto px-1">
          {t("users.selected", { count: selection.ids.length })}
        </p>
        {actions.map((action) => (
          <Button
            key={action}
            size="small"
            variant="secondary"
            disabled={bulk.isPending}
            isLoading={bulk.isPending && bulk.variables.action === action}
            onClick={(event) => start(action, event.currentTarget)}
          >
            {t(`users.act.${action}`)}
          </Button>
        ))}
        <Button size="small" variant="transparent" onClick={selection.clear}>
          {t("users.unselect")}
        </Button>
      </div>
      {bulk.error && <ActError error={bulk.error} />}
      {asked && (
        <Modal
          title={t(`users.askAll.${asked}`, { count: chosen.length })}
          returnFocusTo={opener.current}
          onClose={() => setAsked(null)}
        >
          <p className="text-ui-fg-subtle">{t(`users.askAll.${asked}Text`)}</p>
          <ul className="max-h-48 overflow-y-auto rounded-lg px-4 py-2 shadow-borders-base">
            {chosen.map((user) => (
              <li key={user.id} className="py-1">
                {renderUserName(user)} <span className="text-ui-fg-subtle">{user.email}</span>
              </li>
            ))}
          </ul>
          <div className="flex flex-wrap justify-end gap-2">
            <Button variant="secondary" onClick={() => setAsked(null)}>
              {t("common.cancel")}
            </Button>
            <Button variant="danger" isLoading={bulk.isPending} onClick={() => run(asked)}>
              {t(`users.act.${asked}`)}
            </Button>
          </div>
        </Modal>
      )}
    </>
  )
}
