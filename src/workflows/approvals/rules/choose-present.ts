import { onePerPerson } from "./one-per-person"

interface Reachable {
  readonly businessUserId: string
  readonly isAway?: boolean
  readonly deputyFor?: unknown
}

/** Of those who can decide the ones to write to, each once: whoever is absent only where nobody else is left. */
export function choosePresent<Decider extends Reachable>(deciders: readonly Decider[]): Decider[] {
  const present = deciders.filter(({ isAway }) => !isAway)
  return onePerPerson(present.length > 0 ? present : deciders)
}
