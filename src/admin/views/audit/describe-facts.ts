type Facts = Readonly<Record<string, string | number | boolean | null>>

/**
 * An event's facts as short lines: `customer number: 0100`. A value that changed comes as two
 * facts, `name_before` and `name_after`, and reads `name: old → new`.
 */
export function describeFacts(facts: Facts): string[] {
  return Object.entries(facts).flatMap(([key, value]) => {
    if (key.endsWith("_after") && `${key.slice(0, -6)}_before` in facts) {
      return []
    }
    const changed = key.endsWith("_before") ? key.slice(0, -7) : null
    if (changed !== null && `${changed}_after` in facts) {
      return [`${nameOf(changed)}: ${textOf(value)} → ${textOf(facts[`${changed}_after`])}`]
    }
    return value === null ? [] : [`${nameOf(key)}: ${textOf(value)}`]
  })
}

/** `customer_number` reads as `customer number`. */
function nameOf(key: string): string {
  return key.replaceAll("_", " ")
}

function textOf(value: Facts[string] | undefined): string {
  return value === null || value === undefined || value === "" ? "–" : String(value)
}
