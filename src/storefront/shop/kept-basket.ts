import { readKept, writeKept } from "../app/kept"

/** One basket for each place: a cart belongs to one person in one company (B11). */
function keyOf(placeId: string): string {
  return `basket.${placeId}`
}

/** Null where none is kept. */
export function readBasketId(placeId: string): string | null {
  const id = readKept(keyOf(placeId))
  return id !== null && /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : null
}

export function keepBasketId(placeId: string, cartId: string): void {
  writeKept(keyOf(placeId), cartId)
}

export function forgetBasketId(placeId: string): void {
  writeKept(keyOf(placeId), "")
}
