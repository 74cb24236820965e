import { useEffect, useId, useRef, type ReactNode } from "react"

interface ModalProps {
  title: string
  /** Where the focus goes afterwards; left out, or gone by then: the page's heading. */
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
    element?.showModal()
    return () => {
      element?.close()
      const target =
        opener instanceof HTMLElement && opener.isConnected && opener !== document.body
          ? opener
          : document.querySelector("h1")
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
