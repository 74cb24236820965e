import i18next from "i18next"
import { initReactI18next } from "react-i18next"
import type { Locale } from "../client"
import { readKept, writeKept } from "../app/kept"
import { de } from "./de"
import { en } from "./en"

const keptKey = "locale"

export const locales: readonly Locale[] = ["en", "de"]

export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text)
}

/** The language chosen before, else the browser's first that we speak, else none. */
export function findLocale(languages: readonly string[]): Locale | null {
  const kept = readKept(keptKey)
  if (isLocale(kept)) {
    return kept
  }
  return languages.map((language) => language.slice(0, 2).toLowerCase()).find(isLocale) ?? null
}

export async function startI18n(locale: Locale): Promise<void> {
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language
  })
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, de: { translation: de } },
    lng: locale,
    fallbackLng: "en",
    interpolation: { escapeValue: false },
  })
}

/** Changes the language and keeps it for the next visit. */
export function chooseLocale(locale: Locale): void {
  writeKept(keptKey, locale)
  void i18next.changeLanguage(locale)
}

/** The shop's own language, where neither the visitor nor the browser tells one. */
export function adoptShopLocale(locale: Locale): void {
  if (findLocale(navigator.languages) === null) {
    void i18next.changeLanguage(locale)
  }
}
