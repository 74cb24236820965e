import { useEffect, useId, useRef, type ReactNode } from "react"
import { findNeighbor } from "./find-neighbor"

interface ModalProps {
  title: string
  /** Where the focus goes afterwards; gone by then: to the next row; left out, or no row any more: the page's heading. */
  returnFocusTo?: HTMLElement | null
  onClose: () => void
  children: ReactNode
}

/**
 * A question in front of the page. It is the browser's own dialog: the platform's
 * prompt and drawer write a style sheet into the page when they open, which the
 * Content-Security-Policy of these pages refuses.
 */
export function Modal({ title, returnFocusTo, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const returnTo = useRef(returnFocusTo ?? null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    const opener = returnTo.current ?? document.activeElement
    const findNext = opener && findNeighbor(opener)
    element?.showModal()
    return () => {
      element?.close()
      const target =
        opener instanceof HTMLElement && opener.isConnected && opener !== document.body
          ? opener
          : (findNext?.() ?? document.querySelector("h1"))
      target?.focus()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className="modal"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="flex flex-col gap-4 p-6">
        <h2 id={titleId} className="txt-medium-plus">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  )
}
