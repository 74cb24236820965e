import { readKept, writeKept } from "../app/kept"

/** One basket for each place: a cart belongs to one person in one company (B11). */
function keyOf(placeId: string): string {
  return `basket.${placeId}`
}

/** The basket of now, then those that were put aside for it. */
function readBasketIds(placeId: string): string[] {
  return (readKept(keyOf(placeId)) ?? "").split(",").filter((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id))
}

/** Null where none is kept. */
export function readBasketId(placeId: string): string | null {
  return readBasketIds(placeId)[0] ?? null
}

/** The basket before is put aside, not lost: it is the basket again once this one is ordered or sent. */
export function keepBasketId(placeId: string, cartId: string): void {
  const others = readBasketIds(placeId).filter((id) => id !== cartId)
  writeKept(keyOf(placeId), [cartId, ...others].join(","))
}

/** Forgets the basket of now, or another one that is kept. */
export function forgetBasketId(placeId: string, cartId = readBasketId(placeId)): void {
  writeKept(keyOf(placeId), readBasketIds(placeId).filter((id) => id !== cartId).join(","))
}
