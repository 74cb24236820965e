import { useLocale } from "../i18n/use-locale"

interface WhenProps {
  at: string | null
  /** Stands where there is no such moment. */
  never: string
}

/** A moment in the reader's language and time zone; the whole of it as a title. */
export function When({ at, never }: WhenProps) {
  const locale = useLocale()
  if (at === null) {
    return <>{never}</>
  }
  const moment = new Date(at)
  const short = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" })
  const long = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "long" })
  return (
    <time dateTime={at} title={long.format(moment)}>
      {short.format(moment)}
    </time>
  )
}
