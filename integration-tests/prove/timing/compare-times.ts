import { cumulativeStdNormalProbability, median, wilcoxonRankSum } from "simple-statistics"

/** Medians this far apart are told apart. */
const MEDIANS_WITHIN_MS = 5
/** So unlikely must the ranks be by chance before they count as told apart. */
const CHANCE = 0.01

export interface Comparison {
  pair: string
  medianDifferenceMs: number
  /** Two-sided, of Wilcoxon's rank sum test; the library's table ends at 0.002. */
  p: number
  toldApart: boolean
}

/**
 * What tells a pair apart: `ranks`, or also `medians` that lie 5 ms apart. On a busy machine the
 * median of a few hundred samples is off by more than that itself, while the ranks
 * know by how much samples scatter; thousands on a quiet one have to keep both.
 */
export type Judge = "ranks" | "ranks-and-medians"

/** Compares the times of each kind with those of every other. */
export function comparePairs(
  kinds: readonly { name: string; timesMs: readonly number[] }[],
  judge: Judge
): Comparison[] {
  return kinds.flatMap((one, index) =>
    kinds.slice(index + 1).map((other) => {
      const medianDifferenceMs = Math.abs(median([...one.timesMs]) - median([...other.timesMs]))
      const p = computeRankP(one.timesMs, other.timesMs)
      return {
        pair: `${one.name} / ${other.name}`,
        medianDifferenceMs,
        p,
        toldApart: p <= CHANCE || (judge === "ranks-and-medians" && medianDifferenceMs >= MEDIANS_WITHIN_MS),
      }
    })
  )
}

/** With hundreds of samples a side the rank sum is normally distributed. */
function computeRankP(one: readonly number[], other: readonly number[]): number {
  const all = one.length + other.length
  const mean = (one.length * (all + 1)) / 2
  const deviation = Math.sqrt((one.length * other.length * (all + 1)) / 12)
  const z = (wilcoxonRankSum([...one], [...other]) - mean) / deviation
  return 2 * (1 - cumulativeStdNormalProbability(Math.abs(z)))
}
