import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { sendThrown } from "../errors/respond"
import type { GuardedRequest } from "./guarded-request"
import { readGuarded } from "./guarded-request"

interface RouteInput<Schema extends z.ZodType> {
  req: MedusaRequest
  /** Body or query, as the schema made it. */
  input: z.output<Schema>
  guarded: GuardedRequest
}

type RouteAnswer =
  | { status?: 200 | 201 | 202; json: object }
  /** A file to download; it leaves as it is read. */
  | { csv: Readable; fileName: string }

/**
 * Makes a route's handler out of a function that answers or throws a `Refusal`;
 * other errors go on to the platform's own responder. The schema is the
 * declaration's; the guard has judged the input by it already.
 */
export function defineRoute<Schema extends z.ZodType>(
  schema: Schema,
  handler: (route: RouteInput<Schema>) => Promise<RouteAnswer>
): (req: MedusaRequest, res: MedusaResponse) => Promise<void>
export function defineRoute(
  handler: (route: Omit<RouteInput<z.ZodType>, "input">) => Promise<RouteAnswer>
): (req: MedusaRequest, res: MedusaResponse) => Promise<void>
export function defineRoute(
  ...parts:
    | [z.ZodType, (route: RouteInput<z.ZodType>) => Promise<RouteAnswer>]
    | [(route: Omit<RouteInput<z.ZodType>, "input">) => Promise<RouteAnswer>]
) {
  const handler = parts.length === 2 ? parts[1] : parts[0]
  return async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
    // what a person may see changes with the next request, and is for nobody else
    res.setHeader("Cache-Control", "no-store")
    try {
      const guarded = readGuarded(req)
      const answer = await handler({ req, input: guarded.input, guarded })
      if ("csv" in answer) {
        await sendFile(res, answer)
        return
      }
      res.status(answer.status ?? 200).json(answer.json)
    } catch (error) {
      if (!sendThrown(req, res, error)) {
        throw error
      }
    }
  }
}

/** Once the first bytes are out there is no status left to answer with: a failure ends the connection. */
async function sendFile(res: MedusaResponse, { csv, fileName }: { csv: Readable; fileName: string }): Promise<void> {
  res.status(200)
  res.setHeader("Content-Type", "text/csv; charset=utf-8")
  res.setHeader("Content-Disposition", `attachment; filename="${fileName}"`)
  await pipeline(csv, res)
}
