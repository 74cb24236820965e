import type { TFunction } from "i18next"
import { checkLine } from "./checks"

/** First and last name together, as the ERP takes them; counted as the shop counts, in code points. */
export const maxNameLength = 50

interface NameEntries {
  first_name: string
  last_name: string
}

/** One of both names, and their sum. */
export function checkName(text: string, names: NameEntries, t: TFunction): string | true {
  const together = `${names.first_name.trim()} ${names.last_name.trim()}`
  return [...together].length > maxNameLength
    ? t("account.nameTooLong")
    : checkLine(text, { t, max: maxNameLength })
}
