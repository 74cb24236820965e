import { median } from "simple-statistics"
import { comparePairs } from "./compare-times"
import type { Comparison, Judge } from "./compare-times"
import { sampleAnswers } from "./sample-answers"
import type { AnswerKind } from "./sample-answers"

/** So few at once that the machine is not busy with them. */
const PARALLEL = 6

export interface AlikeResult {
  /** Different answers over all kinds; one, where they look alike. */
  answers: string[]
  /** Pairs told apart by their times in both runs. */
  toldApart: Comparison[]
  /** For people: what was measured. */
  figures: string
}

/**
 * Measures whether these kinds of requests can be told apart. One pair in a hundred is
 * told apart by chance at this level, so a pair counts only where a second run with
 * samples of its own finds it again; a real difference is in both.
 */
export async function measureAlike(
  address: string,
  kinds: readonly AnswerKind[],
  { samples, judge }: { samples: number; judge: Judge }
): Promise<AlikeResult> {
  const first = await measureOnce(address, kinds, { samples, judge, first: 1 })
  const suspects = first.comparisons.filter((comparison) => comparison.toldApart)
  if (suspects.length === 0) {
    return { answers: first.answers, toldApart: [], figures: first.figures }
  }
  const second = await measureOnce(address, kinds, { samples, judge, first: samples + 1 })
  const again = second.comparisons.filter((comparison) => comparison.toldApart).map(({ pair }) => pair)
  return {
    answers: [...new Set([...first.answers, ...second.answers])],
    toldApart: suspects.filter(({ pair }) => again.includes(pair)),
    figures: `${first.figures}\n${second.figures}`,
  }
}

async function measureOnce(
  address: string,
  kinds: readonly AnswerKind[],
  run: { samples: number; judge: Judge; first: number }
): Promise<{ answers: string[]; comparisons: Comparison[]; figures: string }> {
  const results = await sampleAnswers(address, kinds, { ...run, parallel: PARALLEL })
  const comparisons = comparePairs(results, run.judge)
  const lines = [
    ...results.map(({ name, timesMs }) => `${name}: ${timesMs.length} samples, median ${median(timesMs).toFixed(2)} ms`),
    ...comparisons.map(({ pair, medianDifferenceMs, p }) => `${pair}: medians ${medianDifferenceMs.toFixed(2)} ms apart, p ${p.toFixed(4)}`),
  ]
  return {
    answers: [...new Set(results.flatMap(({ answers }) => answers))],
    comparisons,
    figures: lines.join("\n"),
  }
}
