import { z } from "@medusajs/framework/zod"
import type { TrytonClient } from "./tryton-client"

/** The oldest records first that fit the domain, each parsed where it comes in. */
export async function searchRead<Row>(
  client: Pick<TrytonClient, "call">,
  asked: { model: string; domain: readonly unknown[]; fields: readonly string[]; row: z.ZodType<Row>; limit?: number },
  signal: AbortSignal
): Promise<Row[]> {
  const { model, domain, fields, row, limit = 100 } = asked
  const parameters = [domain, 0, limit, [["id", "ASC"]], fields]
  return z.array(row).parse(await client.call(`model.${model}.search_read`, parameters, signal))
}
