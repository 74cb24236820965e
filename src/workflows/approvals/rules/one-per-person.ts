/** Each person once, for themselves where they can, else for the first whom they stand in for. */
export function onePerPerson<Way extends { readonly businessUserId: string; readonly deputyFor?: unknown }>(ways: readonly Way[]): Way[] {
  const people = new Map<string, Way>()
  for (const way of [...ways].sort((one, other) => Number(Boolean(one.deputyFor)) - Number(Boolean(other.deputyFor)))) {
    if (!people.has(way.businessUserId)) {
      people.set(way.businessUserId, way)
    }
  }
  return [...people.values()]
}
