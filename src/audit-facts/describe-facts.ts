import { factNames } from "./fact-names"

type Facts = Readonly<Record<string, string | number | boolean | null>>
type Locale = "en" | "de"

/** One of them, to be read. */
interface DescribedFact {
  name: string
  text: string
}

const words = {
  en: { was: "{name} before", true: "yes", false: "no" },
  de: { was: "{name} vorher", true: "ja", false: "nein" },
} as const satisfies Record<Locale, object>

/**
 * An event's facts with names in a language: `Customer number`, `0100`. A value that changed comes as two facts,
 * `name_before` and `name_after`, and reads `old → new`.
 */
export function describeFacts(facts: Facts, locale: Locale): DescribedFact[] {
  return Object.entries(facts).flatMap(([key, value]) => {
    const [, of, when] = /^(.+)_(before|after)$/.exec(key) ?? []
    if (of !== undefined && when === "after" && `${of}_before` in facts) {
      return []
    }
    if (of !== undefined && when === "before" && `${of}_after` in facts) {
      return [{ name: nameOf(of, locale), text: `${textOf(value, locale)} → ${textOf(facts[`${of}_after`], locale)}` }]
    }
    if (value === null) {
      return []
    }
    const name = nameOf(of ?? key, locale)
    return [{ name: when === "before" ? words[locale].was.replace("{name}", name) : name, text: textOf(value, locale) }]
  })
}

/** One that has no name here, as another plugin's, reads as it is called: `some_key` as `some key`. */
function nameOf(key: string, locale: Locale): string {
  return factNames.get(key)?.[locale] ?? key.replaceAll("_", " ")
}

function textOf(value: Facts[string] | undefined, locale: Locale): string {
  if (value === null || value === undefined || value === "") {
    return "–"
  }
  return typeof value === "boolean" ? words[locale][`${value}`] : String(value)
}
