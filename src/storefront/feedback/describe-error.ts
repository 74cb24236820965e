import type { TFunction } from "i18next"
import { errorCodes, type ErrorCode } from "../../api/errors/codes"
import { CustomerCenterError, type Locale } from "../client"

/** An error as a person reads it. */
export interface DescribedError {
  code: string
  sentence: string
  /** What to do next, where there is more to say. */
  next: string | null
  /** The address that the sentence names, to be written to. */
  email: string | null
  /** When another attempt makes sense, where the shop said so. */
  retryAt: Date | null
}

/** Codes after whose sentence a page has something to add. */
const codesWithNext = ["ask_your_administrator", "erp_unavailable", "link_invalid"] as const

export function describeError(
  error: unknown,
  { locale, t, now }: { locale: Locale; t: TFunction; now: Date }
): DescribedError {
  if (!(error instanceof CustomerCenterError)) {
    return {
      code: "unexpected",
      sentence: t("errors.general"),
      next: null,
      email: null,
      retryAt: null,
    }
  }
  const email = /[^\s@<>"]+@[^\s@<>"]+\w/.exec(error.message)?.[0] ?? null
  const next = codesWithNext.find((code) => code === error.code)
  return {
    code: error.code,
    sentence: findSentence(error, { locale, t, email }),
    next: next === undefined ? null : t(`next.${next}`),
    email: error.code === "ask_your_administrator" ? email : null,
    retryAt:
      error.retryAfterSeconds === null
        ? null
        : new Date(now.getTime() + error.retryAfterSeconds * 1_000),
  }
}

function findSentence(
  error: CustomerCenterError,
  { locale, t, email }: { locale: Locale; t: TFunction; email: string | null }
): string {
  switch (error.code) {
    case "unreachable":
    case "timed_out":
    case "unexpected_answer":
    case "mfa_required":
      return t(`errors.${error.code}`)
    case "ask_your_administrator":
      return email === null
        ? error.message
        : errorCodes[error.code].sentence[locale].replace("%email%", email)
    case "approval_already_decided":
      // the shop says what, who and when
      return error.message
    default:
      return isErrorCode(error.code) ? errorCodes[error.code].sentence[locale] : t("errors.general")
  }
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code)
}
