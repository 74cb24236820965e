import { Button } from "@medusajs/ui"
import { useEffect, useRef, useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useLocale } from "../i18n/use-locale"
import { SupportContact } from "../shell/support-contact"
import { describeError } from "./describe-error"
import { Notice } from "./notice"

interface ErrorNoticeProps {
  error: unknown
  /** Stands in for the sentence of the code, where the page can say it better. */
  sentence?: string
  next?: string
  onRetry?: () => void
  /** Of what the page asked by itself, and nobody pressed a button for: the focus stays where it is. */
  isQuiet?: boolean
  /** Further ways on. */
  children?: ReactNode
}

/** Codes that a person solves alone, so the shop's support is not named. */
const solvedAlone = [
  "unauthorized",
  "login_refused",
  "invalid_data",
  "link_invalid",
  "ask_your_administrator",
  "activation_refused",
  "too_many_attempts",
  "nobody_could_approve",
]

/**
 * What went wrong: a sentence, what to do next, the code, and the shop's
 * support where the person cannot solve it alone. Where somebody waits for the
 * answer it takes the focus, so that the keyboard goes on from there; a screen reader reads it anyway.
 */
export function ErrorNotice({ error, sentence, next, onRetry, isQuiet = false, children }: ErrorNoticeProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [now] = useState(() => new Date())
  const described = describeError(error, { locale, t, now })
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isQuiet) {
      box.current?.focus()
    }
  }, [error, isQuiet])

  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-lg outline-none focus-visible:shadow-borders-focus"
    >
      <Notice tone="error" title={t("errors.heading")}>
        <p>{linkEmail(sentence ?? described.sentence, described.email)}</p>
        <RetryTime retryAt={described.retryAt} />
        {(next ?? described.next) && <p>{next ?? described.next}</p>}
        {children}
        {onRetry && (
          <Button size="small" variant="secondary" className="mt-1" onClick={onRetry}>
            {t("common.retry")}
          </Button>
        )}
        {!solvedAlone.includes(described.code) && <SupportContact lead={t("errors.supportLead")} />}
        <p className="text-ui-fg-subtle txt-compact-xsmall pt-1">
          {t("common.code")}: <code className="font-mono">{described.code}</code>
        </p>
      </Notice>
    </div>
  )
}

function RetryTime({ retryAt }: { retryAt: Date | null }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (retryAt === null) {
    return null
  }
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(retryAt)
  return <p>{t("errors.retryAt", { time })}</p>
}

function linkEmail(sentence: string, email: string | null): ReactNode {
  const [before, after] = email === null ? [sentence] : sentence.split(email)
  if (email === null || after === undefined) {
    return sentence
  }
  return (
    <>
      {before}
      <a className="link" href={`mailto:${email}`}>
        {email}
      </a>
      {after}
    </>
  )
}
