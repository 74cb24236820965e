/** Two to the power of it are the ranges that an index is asked for. */
const SPLIT_LETTERS = 4

/** The two ends of a range, in whatever order the database's collation has them; both belong to it. */
export interface SpellingRange {
  readonly one: string
  readonly other: string
}

/**
 * Ranges of an index over addresses as they were typed, in which every other spelling of a lower-case address
 * stands: each way to write its first letters, with the rest between all small and all capital. A collation that puts
 * capitals apart (such as C) and one that puts them beside their small letters (such as en_US) both have little else in
 * there, so no further index on the platform's tables is needed.
 *
 * @param email of ASCII, as every address that the shop takes
 */
export function listSpellingRanges(email: string): SpellingRange[] {
  const letters = [...email.matchAll(/[a-z]/g)].slice(0, SPLIT_LETTERS)
  const end = (letters.at(-1)?.index ?? -1) + 1
  const beginnings = letters.reduce(
    (spellings, { index }) => spellings.flatMap((text) => [text, capitalise(text, index)]),
    [email.slice(0, end)]
  )
  const rest = email.slice(end)
  return beginnings.map((beginning) => ({ one: beginning + rest, other: beginning + toCapitals(rest) }))
}

function capitalise(text: string, index: number): string {
  return text.slice(0, index) + toCapitals(text.slice(index, index + 1)) + text.slice(index + 1)
}

/** Of ASCII alone: other letters may become several. */
function toCapitals(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase())
}
