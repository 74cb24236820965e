import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ApprovalPerson } from "../../client"
import { Modal } from "../../dialog/modal"
import { ErrorNotice } from "../../feedback/error-notice"
import { useApprovalBuyers } from "../../hooks/use-approvals"
import { useDebounced } from "../../hooks/use-debounced"
import type { ListAddress } from "../../list/use-list-address"
import { renderPerson } from "./render-person"

/** So many are offered at once; the search finds the others. */
const offered = 6

interface BuyerFilterProps {
  address: ListAddress
  /** Whose requests are shown, as one of them names the person. */
  buyer: ApprovalPerson | undefined
}

/** C5: one buyer's requests, found by name; who it is stands in the address. */
export function BuyerFilter({ address, buyer }: BuyerFilterProps) {
  const { t } = useTranslation()
  const [opener, setOpener] = useState<HTMLElement | null>(null)
  if (address.read("user") !== "") {
    return (
      <Button variant="secondary" size="large" className="min-w-0 [overflow-wrap:anywhere]" onClick={() => address.change({ user: null })}>
        {buyer ? t("approvals.onlyOf", { name: renderPerson(buyer, t) }) : t("approvals.onlyOfOne")} · {t("approvals.everybody")}
      </Button>
    )
  }
  return (
    <>
      <Button variant="secondary" size="large" onClick={(event) => setOpener(event.currentTarget)}>
        {t("approvals.ofBuyer")}
      </Button>
      {opener && (
        <Modal title={t("approvals.ofBuyer")} returnFocusTo={opener} onClose={() => setOpener(null)}>
          <BuyerChoice
            onChoose={(id) => {
              setOpener(null)
              address.change({ user: id })
            }}
          />
          <div className="flex justify-end">
            <Button variant="secondary" onClick={() => setOpener(null)}>
              {t("common.cancel")}
            </Button>
          </div>
        </Modal>
      )}
    </>
  )
}

function BuyerChoice({ onChoose }: { onChoose: (id: string) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState("")
  const q = useDebounced(typed.trim(), 300)
  const buyers = useApprovalBuyers({ limit: offered, ...(q ? { q } : {}) })
  return (
    <div className="flex flex-col gap-3">
      <input
        type="search"
        autoFocus
        className="field"
        maxLength={200}
        aria-label={t("approvals.findBuyer")}
        placeholder={t("approvals.findBuyer")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {buyers.error && <ErrorNotice isQuiet error={buyers.error} />}
      <ul className="max-h-60 divide-y overflow-y-auto rounded-lg shadow-borders-base empty:hidden">
        {(buyers.data ?? []).map(({ id, name, has_left: hasLeft }) => (
          <li key={id}>
            <button
              type="button"
              className="txt-small-plus w-full px-4 py-2.5 text-left outline-none transition-fg [overflow-wrap:anywhere] hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus"
              onClick={() => onChoose(id)}
            >
              {hasLeft ? t("approvals.hasLeft", { name }) : name}
            </button>
          </li>
        ))}
      </ul>
      {buyers.data?.length === 0 && (
        <p role="status" className="text-ui-fg-subtle">
          {t("approvals.noBuyer")}
        </p>
      )}
    </div>
  )
}
