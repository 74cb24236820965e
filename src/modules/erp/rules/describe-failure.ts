const longest = 300

/**
 * What went wrong at the ERP, in one line for the log and the operator. A
 * provider's own message is not to hold secrets, but libraries' messages may:
 * credentials in addresses, e-mails and long tokens are taken out.
 */
export function describeFailure(error: unknown): string {
  const own = messageOf(error)
  const cause = error instanceof Error && error.cause ? messageOf(error.cause) : ""
  const text = cause && !own.includes(cause) ? `${own} (${cause})` : own
  return hideSecrets(text).replace(/\s+/g, " ").trim().slice(0, longest) || "failed without a reason"
}

function messageOf(error: unknown): string {
  if (error instanceof Error) {
    return error.message || error.name
  }
  if (typeof error === "object" && error !== null) {
    if ("message" in error && typeof error.message === "string") {
      return error.message
    }
    return "failed with something that is no error"
  }
  return String(error)
}

function hideSecrets(text: string): string {
  return text
    .slice(0, longest * 10)
    .replace(/\/\/[^\s/@]*@/g, "//")
    .replace(/\?[^\s"']*/g, "?…")
    .replace(/[^\s@<>"'(]+@[^\s@<>"')]+/g, "…@…")
    .replace(/\b(bearer|basic|session|token|password|passwd|secret|api[-_]?key)\b\s*[:=]?\s*\S+/gi, "$1 …")
    .replace(/[A-Za-z0-9+/_-]{32,}={0,2}/g, "…")
}
