interface ReadLines {
  /** Those that are lowered. */
  lines: { id: string; quantity: number }[]
  /** Ids of those whose quantity is none, or more than is asked for. */
  wrong: string[]
  /** What is against all of it: nothing is lowered, or nothing would be left. */
  fault: "nothing" | "all" | null
}

/** What an approver typed, by line; a line that nothing was typed for stays as it is. */
export function readLines(
  items: readonly { id: string; quantity: number }[],
  typed: Readonly<Record<string, string>>
): ReadLines {
  const read = items.map(({ id, quantity }) => ({ id, from: quantity, to: readWhole(typed[id] ?? String(quantity)) }))
  const wrong = read.filter(({ from, to }) => to === null || to > from).map(({ id }) => id)
  const lines = read.flatMap(({ id, from, to }) => (to === null || to >= from ? [] : { id, quantity: to }))
  const isAll = read.every(({ to }) => to === 0)
  return { lines, wrong, fault: isAll ? "all" : lines.length === 0 ? "nothing" : null }
}

function readWhole(text: string): number | null {
  const typed = text.trim()
  return /^[0-9]{1,9}$/.test(typed) ? Number(typed) : null
}
