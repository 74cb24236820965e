import { existsSync } from "node:fs"
import { join } from "node:path"
import { z } from "@medusajs/framework/zod"
import { run } from "./run"
import { sampleInvoices, sampleParties, sampleProducts, sampleRelations } from "./sample-world"

const filled = z.object({
  invoices: z.array(
    z.object({
      code: z.string(),
      state: z.enum(["posted", "draft", "cancelled"]),
      /** Drafts have none. */
      number: z.string().nullable(),
    })
  ),
})

/** Stands in the repository only: the package holds what a compiler makes of TypeScript. */
const script = join(__dirname, "fill.py")

export type SampleInvoice = z.infer<typeof filled>["invoices"][number]

/** Whether this is a checkout, which has what fills a Tryton. */
export function canFillTryton(): boolean {
  return existsSync(script)
}

/** Fills a running Tryton with the sample world and tells the invoices' numbers. */
export async function fillTryton(input: {
  url: string
  database: string
  user: string
  password: string
}): Promise<SampleInvoice[]> {
  const { url, database, user, password } = input
  const world = {
    url: `${url}/${database}/`,
    database,
    user,
    password,
    currency: "EUR",
    parties: sampleParties,
    relations: sampleRelations,
    invoices: sampleInvoices,
    products: sampleProducts,
  }
  const printed = await run("/usr/bin/python3", [script], {
    input: JSON.stringify(world),
  })
  return parseFilled(printed.trim().split("\n").at(-1) ?? "")
}

/** The invoices of a line that the script printed. */
export function parseFilled(line: string): SampleInvoice[] {
  return filled.parse(JSON.parse(line)).invoices
}
