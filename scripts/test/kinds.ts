/** A kind of test, told by its file name: `*.<kind>.spec.ts`. */
export interface TestKind {
  name: "unit" | "module" | "http" | "browser" | "erp" | "plugin" | "prove"
  /** What a plain `npm test` does with it. */
  inPlainRun: boolean
  /** The command that runs a kind that a plain run leaves to another one. */
  ownCommand?: string
  needsDatabase: boolean
  /** Specs that boot a shop take a processor and half a gigabyte each: one after the other. */
  oneByOne: boolean
  timeLimitMs: number
}

export const TEST_KINDS: readonly TestKind[] = [
  { name: "unit", inPlainRun: true, needsDatabase: false, oneByOne: false, timeLimitMs: 20_000 },
  { name: "module", inPlainRun: true, needsDatabase: true, oneByOne: true, timeLimitMs: 60_000 },
  { name: "http", inPlainRun: true, needsDatabase: true, oneByOne: true, timeLimitMs: 120_000 },
  { name: "browser", inPlainRun: true, needsDatabase: true, oneByOne: true, timeLimitMs: 180_000 },
  { name: "erp", inPlainRun: true, needsDatabase: true, oneByOne: true, timeLimitMs: 300_000 },
  {
    name: "plugin",
    inPlainRun: false,
    ownCommand: "npm run test:plugin",
    needsDatabase: true,
    oneByOne: true,
    timeLimitMs: 900_000,
  },
  {
    name: "prove",
    inPlainRun: false,
    ownCommand: "npm run prove",
    needsDatabase: true,
    oneByOne: true,
    timeLimitMs: 3_600_000,
  },
]
