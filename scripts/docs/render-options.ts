import { z } from "@medusajs/framework/zod"
import { optionsSchema } from "../../src/options"

interface OptionRow {
  name: string
  type: string
  standard: string
  meaning: string
}

/** What JSON Schema says of one option, as far as the table needs it. */
const nodeSchema = z.object({
  type: z.string().optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
})
type Node = z.infer<typeof nodeSchema>

/** The text of docs/options.md, made of the schema that reads the options, so that it cannot be out of date. */
export function renderOptions(): string {
  const root = nodeSchema.parse(z.toJSONSchema(optionsSchema, { io: "input", unrepresentable: "any" }))
  const sections = Object.entries(root.properties ?? {}).map(([name, written]) => {
    const node = nodeSchema.parse(written)
    const heading = `## ${name}\n`
    const meaning = node.properties && node.description ? `\n${node.description}.\n` : ""
    return `${heading}${meaning}\n${renderTable(listRows(name, node))}`
  })
  return `${INTRODUCTION}\n${sections.join("\n")}`
}

function listRows(name: string, node: Node): OptionRow[] {
  const { properties } = node
  if (properties) {
    return Object.entries(properties).flatMap(([key, child]) =>
      listRows(`${name}.${key}`, nodeSchema.parse(child))
    )
  }
  const standard = node.default === undefined ? "" : `\`${JSON.stringify(node.default)}\``
  return [{ name, type: describeType(node), standard, meaning: node.description ?? "" }]
}

function describeType(node: Node): string {
  if (node.enum) {
    return node.enum.map((value) => `\`${JSON.stringify(value)}\``).join(", ")
  }
  if (node.type === "array") {
    return `list of ${describeType(nodeSchema.parse(node.items ?? {}))}`
  }
  const bounds = [node.minimum, node.maximum].filter((bound) => bound !== undefined).join(" to ")
  return [node.type === "integer" ? "whole number" : (node.type ?? "any"), node.format, bounds]
    .filter(Boolean)
    .join(", ")
}

function renderTable(rows: readonly OptionRow[]): string {
  const lines = rows.map(({ name, type, standard, meaning }) => {
    const cells = [`\`${name}\``, type, standard, meaning]
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`
  })
  return ["| option | type | default | meaning |", "|---|---|---|---|", ...lines, ""].join("\n")
}

const INTRODUCTION = `# Options

All of them may be left out. They are written in the shop's configuration, and are read when it boots; a wrong one stops the boot
with a sentence that names it.

\`\`\`ts
plugins: [
  {
    resolve: "medusa-plugin-customer-center",
    options: {
      shop: { name: "Example shop", locale: "de" },
      pages: { baseUrl: "https://shop.example" },
    },
  },
]
\`\`\`

This file is made of \`src/options.ts\` by \`npm run reference\`.
`
