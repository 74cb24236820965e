/**
 * Which of the logins that are one address but for case an entry means: the one as typed, else the one in lower case, as
 * we store it, else the only one. Where several are left nobody can tell, and the lower-case one that is not there fails
 * like an unknown address.
 */
export function chooseSpelling(typed: string, spellings: readonly string[]): string {
  const lower = typed.trim().toLowerCase()
  const [first, ...more] = spellings
  if (spellings.includes(typed)) {
    return typed
  }
  return spellings.includes(lower) || first === undefined || more.length > 0 ? lower : first
}
