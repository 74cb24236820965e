const longest = 300

/**
 * What went wrong at the ERP, in one line for the log and the operator. A
 * provider's own message is not to hold secrets, but libraries' messages may:
 * credentials in addresses, e-mails and long tokens are taken out.
 */
export function describeFailure(error: unknown): string {
  const own = messageOf(error)
  const cause = hasCause(error) ? messageOf(error.cause) : ""
  const text = cause && !own.includes(cause) ? `${own} (${cause})` : own
  return (
    hideSecrets(text).replace(/\s+/g, " ").trim().slice(0, longest) || "failed without a reason"
  )
}

function messageOf(error: unknown): string {
  if (typeof error !== "object" || error === null) {
    return String(error)
  }
  if ("message" in error && typeof error.message === "string" && error.message !== "") {
    return error.message
  }
  return "name" in error && typeof error.name === "string"
    ? error.name
    : "failed with something that is no error"
}

/** Libraries hide the reason there: "fetch failed" because of "connection refused". */
function hasCause(error: unknown): error is { cause: object } {
  return (
    typeof error === "object" &&
    error !== null &&
    "cause" in error &&
    typeof error.cause === "object" &&
    error.cause !== null
  )
}

function hideSecrets(text: string): string {
  return text
    .slice(0, longest * 10)
    .replace(/\/\/[^\s/@]*@/g, "//")
    .replace(/\?[^\s"']*/g, "?…")
    .replace(/[^\s@<>"'(]+@[^\s@<>"')]+/g, "…@…")
    .replace(
      /\b(bearer|basic|session|token|password|passwd|secret|api[-_]?key)\b\s*[:=]?\s*\S+/gi,
      "$1 …"
    )
    .replace(/[A-Za-z0-9+/_-]{32,}={0,2}/g, "…")
}
