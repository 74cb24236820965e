const MAX_LENGTH = 500

const secrets: readonly [RegExp, string][] = [
  // user:password in an address
  [/\/\/[^\s/@]*:[^\s/@]*@/g, "//…@"],
  // signed tokens
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, "…"],
  [/\b(bearer|basic)\s+[\w+/=.-]{6,}/gi, "$1 …"],
  [
    /(\b(?:token|code|secret|password|passwd|pass|api[_-]?key|authorization|cookie)["']?\s*[=:]\s*)["']?[^\s"',;&]+/gi,
    "$1…",
  ],
  // an e-mail address keeps what an operator needs to recognise it
  [/([\w.+-])[\w.+-]*@([\w-]+(?:\.[\w-]+)+)/g, "$1…@$2"],
]

/**
 * One line of an error for the operator's list. Errors of servers repeat what
 * they were sent, so passwords, tokens and addresses are taken out.
 */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const line = text.replace(/\s+/g, " ").trim()
  const clean = secrets.reduce((rest, [secret, instead]) => rest.replace(secret, instead), line)
  return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH - 1)}…` : clean || "unknown error"
}
