/** A trigram index has nothing to say on fewer characters than this. */
const TRIGRAM_LENGTH = 3

/**
 * Finds rows by a column of lower-case text that has a trigram index (B2): the text
 * anywhere, or, where it is too short for the index, at the beginning of a word.
 */
export function searchCondition(column: string, q: string): { sql: string; parameters: string[] } {
  const anywhere = containsPattern(q)
  if ([...q].length >= TRIGRAM_LENGTH) {
    return { sql: `${column} like lower(?)`, parameters: [anywhere] }
  }
  const beginning = anywhere.slice(1)
  return {
    sql: `(${column} like lower(?) or ${column} like lower(?))`,
    parameters: [beginning, `% ${beginning}`],
  }
}

/** A LIKE pattern that finds the text anywhere, taken literally. */
export function containsPattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`
}
