/** A kind of test, told by its file name: `*.<kind>.spec.ts`. */
export interface TestKind {
  name: "unit" | "module" | "http" | "browser" | "erp" | "plugin" | "prove"
  /** What a plain `npm test` does with it. */
  inPlainRun: boolean
  /** The command that runs a kind that a plain run leaves to another one. */
  ownCommand?: string
  needsDatabase: boolean
  /** Specs at once; left out: as many as the machine takes. One that boots a shop takes a gigabyte and most of a processor. */
  atOnce?: number
  /** Specs below this folder have the machine for themselves, as they take times. */
  aloneBelow?: string
  timeLimitMs: number
}

export const TEST_KINDS: readonly TestKind[] = [
  { name: "unit", inPlainRun: true, needsDatabase: false, timeLimitMs: 20_000 },
  { name: "module", inPlainRun: true, needsDatabase: true, atOnce: 2, timeLimitMs: 60_000 },
  {
    name: "http",
    inPlainRun: true,
    needsDatabase: true,
    atOnce: 2,
    aloneBelow: "integration-tests/prove/timing/",
    timeLimitMs: 120_000,
  },
  { name: "browser", inPlainRun: true, needsDatabase: true, atOnce: 2, timeLimitMs: 180_000 },
  { name: "erp", inPlainRun: true, needsDatabase: true, atOnce: 2, timeLimitMs: 300_000 },
  {
    name: "plugin",
    inPlainRun: false,
    ownCommand: "npm run test:plugin",
    needsDatabase: true,
    atOnce: 1,
    timeLimitMs: 900_000,
  },
  {
    name: "prove",
    inPlainRun: false,
    ownCommand: "npm run prove",
    needsDatabase: true,
    atOnce: 1,
    timeLimitMs: 3_600_000,
  },
]
