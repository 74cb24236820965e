import { getOptions } from "../../get-options"

/** The language in which somebody is written to: one's own, else the shop's (option `shop.locale`). */
export function readerLocale(reader: { language_code: "en" | "de" | null } | undefined): "en" | "de" {
  return reader?.language_code ?? getOptions().shop.locale
}
