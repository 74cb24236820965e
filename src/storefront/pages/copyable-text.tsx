import { CheckMini, SquareTwoStackMini } from "@medusajs/icons"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"

/** How long the tick stands in for the button's picture. */
const shownMs = 2_000

/** A number or id with a button that copies it, and says so. */
export function CopyableText({ what, text }: { what: string; text: string }) {
  const { t } = useTranslation()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (isCopied) {
      const timer = setTimeout(() => setCopied(false), shownMs)
      return () => clearTimeout(timer)
    }
    return undefined
  }, [isCopied])

  return (
    <span className="inline-flex max-w-full items-center gap-1.5">
      <span className="min-w-0">{text}</span>
      {"clipboard" in navigator && (
        <button
          type="button"
          className="flex size-6 items-center justify-center rounded text-ui-fg-subtle outline-none transition-fg hover:text-ui-fg-base focus-visible:shadow-borders-focus"
          aria-label={t("common.copy", { what })}
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {isCopied ? <CheckMini className="text-ui-tag-green-icon" /> : <SquareTwoStackMini />}
        </button>
      )}
      <span role="status" className="sr-only">
        {isCopied && t("common.copied")}
      </span>
    </span>
  )
}
