import { readFileSync } from "node:fs"
import { join } from "node:path"
import { compileFunction } from "node:vm"
import { ModuleKind, ScriptTarget, transpileModule } from "typescript"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"

/**
 * Runs the example of a document that holds this text, as a shop would have it in a file of its own, so
 * that no document shows what does not work.
 *
 * @param workflows what the example imports from the plugin's workflows
 * @returns what the example exports
 */
export function runExample({
  document,
  holding,
  workflows,
}: {
  document: string
  holding: string
  workflows: object
}): Record<string, unknown> {
  const text = readFileSync(join(ROOT_FOLDER, document), "utf8")
  const examples = [...text.matchAll(/```ts\n([\s\S]+?)```/g)].map(([, example = ""]) => example)
  const example = examples.find((code) => code.includes(holding))
  if (example === undefined) {
    throw new Error(`${document} has no example with ${holding}`)
  }
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 }
  const { outputText } = transpileModule(example, { compilerOptions })
  const load = (name: string): unknown =>
    name === "medusa-plugin-customer-center/workflows" ? workflows : require(name)
  const exported: Record<string, unknown> = {}
  compileFunction(outputText, ["require", "exports"])(load, exported)
  return exported
}
