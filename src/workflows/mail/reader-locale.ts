import { getOptions } from "../../get-options"

/** The language in which somebody is written to: one's own, else the shop's (option `shop.locale`). */
export function readerLocale({ language_code: own }: { language_code: "en" | "de" | null }): "en" | "de" {
  return own ?? getOptions().shop.locale
}
