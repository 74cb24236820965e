import type { LineChange, RequestSnapshot } from "../types"

type Items = RequestSnapshot["items"]

/**
 * What an approver's edit changes (C6): lines are lowered or removed, none is raised or added, and one stays: to want none of it
 * is a rejection. Lines that are left out, or asked for as they are, stay.
 *
 * @returns null for anything else
 */
export function planEdit(items: Items, asked: readonly { id: string; quantity: number }[]): LineChange[] | null {
  const wanted = new Map(asked.map(({ id, quantity }) => [id, quantity]))
  const known = new Set(items.map(({ id }) => id))
  if (wanted.size !== asked.length || asked.some(({ id }) => !known.has(id))) {
    return null
  }
  const planned = items.map(({ id, name, quantity }) => ({ id, name, from: quantity, to: wanted.get(id) ?? quantity }))
  const isLower = planned.every(({ from, to }) => to <= from)
  const keepsOne = planned.some(({ to }) => to > 0)
  const changes = planned.filter(({ from, to }) => to !== from)
  return isLower && keepsOne && changes.length > 0 ? changes : null
}

/** What the request shows afterwards: each line with what the buyer asked for, those that were removed too. */
export function mergeSnapshot(before: RequestSnapshot, after: RequestSnapshot): RequestSnapshot {
  const kept = new Map(after.items.map((item) => [item.id, item]))
  return {
    ...after,
    items: before.items.map((item) => {
      const asked = item.asked_quantity ?? item.quantity
      const now = kept.get(item.id) ?? { ...item, quantity: 0, total: "0" }
      return now.quantity === asked ? now : { ...now, asked_quantity: asked }
    }),
  }
}
