import type { TFunction } from "i18next"

/** A line that has to be there and be no longer than `max` characters. */
export function checkLine(text: string, { t, max }: { t: TFunction; max: number }): string | true {
  if (text.trim() === "") {
    return t("common.required")
  }
  return [...text.trim()].length <= max || t("common.tooLong", { max })
}

/** As `checkLine`, and looks like an address; the server looks closer. */
export function checkEmail(text: string, t: TFunction): string | true {
  const asLine = checkLine(text, { t, max: 254 })
  if (asLine !== true) {
    return asLine
  }
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim()) || t("common.emailInvalid")
}

/** A line that may be left out. */
export function checkOptionalLine(
  text: string,
  { t, max }: { t: TFunction; max: number }
): string | true {
  return text.trim() === "" || checkLine(text, { t, max })
}
