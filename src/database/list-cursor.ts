import { z } from "@medusajs/framework/zod"
import { invalidListRequest } from "./list-errors"
import type { SortType } from "./sort-type"

/** A row's place in one order of a list. */
export interface ListCursor {
  order: string
  /** The sort value as text; null where the row has none. */
  value: string | null
  id: string
}

const cursorSchema = z.tuple([z.string(), z.string().nullable(), z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)])

/** A cursor as callers keep it: they give it back as it is and read nothing out of it. */
export function writeCursor({ order, value, id }: ListCursor): string {
  return Buffer.from(JSON.stringify([order, value, id]), "utf8").toString("base64url")
}

/**
 * Reads a cursor that a caller brought, who may have made it up: what leaves here can be compared by the database.
 *
 * @throws `invalid_data` for one that is broken, or of another order
 */
export function readCursor(
  text: string,
  expected: { order: string; type: SortType; nullable: boolean }
): ListCursor {
  const parsed = cursorSchema.safeParse(parseJson(text))
  if (!parsed.success) {
    throw invalidListRequest()
  }
  const [order, value, id] = parsed.data
  const fits = value === null ? expected.nullable : isComparable(value, expected.type)
  if (order !== expected.order || !fits) {
    throw invalidListRequest()
  }
  return { order, value, id }
}

function parseJson(text: string): unknown {
  const bytes = Buffer.from(text, "base64url")
  if (bytes.toString("base64url") !== text) {
    return undefined
  }
  try {
    return JSON.parse(bytes.toString("utf8"))
  } catch {
    return undefined
  }
}

/** PostgreSQL takes no text with a zero byte or half a character, no instant far outside of our time, and no number without end. */
function isComparable(value: string, type: SortType): boolean {
  switch (type) {
    case "text":
      return value.isWellFormed() && !value.includes("\u0000")
    case "timestamptz":
      return /^-?\d{1,16}$/.test(value) && Number.isSafeInteger(Number(value))
    case "numeric":
      return /^-?\d{1,40}(\.\d{1,40})?$/.test(value)
  }
}
