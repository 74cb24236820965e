import { CheckMini, SquareTwoStackMini } from "@medusajs/icons"
import { toast } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useTexts } from "../hooks/use-texts"
import { copyText } from "../lib/copy-text"

const shownForMs = 2_000

/** An id or number with a button that copies it. */
export function Copyable({ text, label }: { text: string; label: string }) {
  const { t } = useTexts()
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) {
      return
    }
    const timer = setTimeout(() => setCopied(false), shownForMs)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = async () => {
    if (await copyText(text)) {
      setCopied(true)
    } else {
      toast.error(t("common.copyFailed"))
    }
  }

  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
      <button
        type="button"
        onClick={copy}
        aria-label={copied ? t("common.copied") : t("common.copy", { label })}
        title={copied ? t("common.copied") : t("common.copy", { label })}
        className="text-ui-fg-muted hover:text-ui-fg-subtle focus-visible:shadow-borders-focus rounded p-1 outline-none"
      >
        {copied ? <CheckMini /> : <SquareTwoStackMini />}
      </button>
    </span>
  )
}
