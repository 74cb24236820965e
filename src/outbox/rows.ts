import { z } from "@medusajs/framework/zod"
import type { ClaimedMessage, ParkedMessage } from "./types"

const id = z.object({ id: z.string() })

const claimed = z
  .object({
    id: z.string(),
    key: z.string(),
    topic: z.string(),
    payload: z.unknown(),
    attempts: z.number(),
    locked_until: z.coerce.date(),
  })
  .transform(
    (row): ClaimedMessage => ({
      id: row.id,
      key: row.key,
      topic: row.topic,
      payload: row.payload,
      attempts: row.attempts,
      lockedUntil: row.locked_until,
    })
  )

const parked = z
  .object({
    id: z.string(),
    key: z.string(),
    topic: z.string(),
    attempts: z.number(),
    last_error: z.string().nullable(),
    created_at: z.coerce.date(),
    available_at: z.coerce.date(),
  })
  .transform(
    (row): ParkedMessage => ({
      id: row.id,
      key: row.key,
      topic: row.topic,
      attempts: row.attempts,
      lastError: row.last_error,
      createdAt: row.created_at,
      availableAt: row.available_at,
    })
  )

const count = z.tuple([z.object({ waiting: z.number(), parked: z.number() })])

export const parseIds = (rows: unknown) => z.array(id).parse(rows)
export const parseClaimed = (rows: unknown) => z.array(claimed).parse(rows)
export const parseParked = (rows: unknown) => z.array(parked).parse(rows)
export const parseCount = (rows: unknown) => count.parse(rows)[0]
