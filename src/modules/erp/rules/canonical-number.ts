const longestNumber = 64
const blanksAround = /^[\p{White_Space}\u200b\u2060\ufeff]+|[\p{White_Space}\u200b\u2060\ufeff]+$/gu

/**
 * The one form in which a customer or invoice number is compared and stored:
 * without Unicode blanks around it, in NFC; leading zeros and blanks inside
 * stay. Case stays too, unless the ERP says that it means nothing.
 * Applying it twice changes nothing more.
 */
export function canonicalNumber(text: string, { ignoreCase }: { ignoreCase: boolean }): string {
  const trimmed = text.replace(blanksAround, "").normalize("NFC")
  return ignoreCase ? foldCase(trimmed) : trimmed
}

/**
 * Whether the ERP may be asked for this number at all. Nothing an ERP issues
 * is empty, longer than 64 characters, or has control or broken characters in it,
 * and some ERPs fail on those.
 */
export function isAskableNumber(canonical: string): boolean {
  return (
    canonical.length > 0 &&
    canonical.length <= longestNumber &&
    canonical.isWellFormed() &&
    !/\p{Cc}/u.test(canonical)
  )
}

/** Upper case can come apart into marks that NFC joins again, so until nothing moves. */
function foldCase(text: string): string {
  const folded = text.toUpperCase().normalize("NFC")
  return folded === text ? folded : foldCase(folded)
}
