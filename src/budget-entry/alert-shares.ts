/** As many as the shop takes. */
const MOST = 10

/** `80, 100` or `80 % 100 %` as percents; empty: none. Null where it says something else. */
export function readAlertShares(text: string): number[] | null {
  const words = text.split(/[\s,;%]+/).filter((word) => word !== "")
  const shares = [...new Set(words.map(Number))].sort((one, other) => one - other)
  const isRight = shares.length <= MOST && shares.every((share) => Number.isInteger(share) && share >= 1 && share <= 100)
  return isRight ? shares : null
}

export function writeAlertShares(shares: readonly number[]): string {
  return shares.join(", ")
}
