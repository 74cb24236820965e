import type { RequestSnapshot } from "../../../modules/approval/types"

const words = {
  en: { lowered: (name: string, now: number, asked: number) => `${name}: ${now} instead of ${asked}`, removed: (name: string) => `${name}: removed` },
  de: { lowered: (name: string, now: number, asked: number) => `${name}: ${now} statt ${asked}`, removed: (name: string) => `${name}: entfernt` },
} as const

/** More than people read in a mail; the request has them all. */
const MOST_LINES = 30

/** What an approver has lowered of what the buyer asked for, line by line; null where nothing was. */
export function describeLowered({ items }: Pick<RequestSnapshot, "items">, locale: "en" | "de"): string | null {
  const { lowered, removed } = words[locale]
  const lines = items.flatMap(({ name, quantity, asked_quantity: asked }) => {
    if (asked === undefined || asked === quantity) {
      return []
    }
    return quantity === 0 ? removed(name) : lowered(name, quantity, asked)
  })
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), "…"] : lines
  return shown.join("\n") || null
}
