/** The two ends of a range, in whatever order the database's collation has them; both belong to it. */
export interface SpellingRange {
  readonly one: string
  readonly other: string
}

/**
 * Ranges of an index over addresses as they were typed, in which every spelling of a lower-case address stands: the
 * address itself, and for each of its letters the spellings whose first capital it is. A collation that puts capitals
 * apart (such as C) and one that puts them beside their small letters (such as en_US) both have little else in
 * there, so no further index on the platform's tables is needed.
 *
 * @param email of ASCII, as every address that the shop takes
 */
export function listSpellingRanges(email: string): SpellingRange[] {
  const capitalised = [...email.matchAll(/[a-z]/g)].map(({ index }) => {
    const beginning = email.slice(0, index) + toCapitals(email.slice(index, index + 1))
    const rest = email.slice(index + 1)
    return { one: beginning + rest, other: beginning + toCapitals(rest) }
  })
  return [{ one: email, other: email }, ...capitalised]
}

/** Of ASCII alone: other letters may become several. */
function toCapitals(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase())
}
