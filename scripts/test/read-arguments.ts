import { TEST_KINDS } from "./kinds"
import type { TestKind } from "./kinds"

export interface TestArguments {
  kinds: readonly TestKind[]
  /** Handed on to Jest: patterns of file names and options of its own. */
  forJest: readonly string[]
}

/**
 * Reads `npm test -- [--kind <name>]… [<anything for Jest>…]`. Without a kind
 * it means all that belong to a plain run.
 *
 * @throws an Error for a kind that does not exist
 */
export function readTestArguments(written: readonly string[]): TestArguments {
  const names: string[] = []
  const forJest: string[] = []
  for (let index = 0; index < written.length; index++) {
    const argument = written[index] ?? ""
    if (argument === "--kind") {
      names.push(written[++index] ?? "")
    } else if (argument.startsWith("--kind=")) {
      names.push(argument.slice("--kind=".length))
    } else {
      forJest.push(argument)
    }
  }
  if (names.length === 0) {
    return { kinds: TEST_KINDS.filter((kind) => kind.inPlainRun), forJest }
  }
  return { kinds: names.map(findKind), forJest }
}

function findKind(name: string): TestKind {
  const kind = TEST_KINDS.find((candidate) => candidate.name === name)
  if (!kind) {
    const known = TEST_KINDS.map((candidate) => candidate.name).join(", ")
    throw new Error(`There is no kind of test "${name}"; there are ${known}`)
  }
  return kind
}
