import { CustomerCenterError, type FieldProblem } from "./error"
import type { ApprovalGap } from "./gap-types"

/**
 * Makes an error of an answer that is none of 2xx. A body without our shape
 * (a proxy's HTML, say) becomes `unexpected_answer` with its status kept.
 */
export async function readError(response: Response): Promise<CustomerCenterError> {
  const body = await readJson(response)
  const retryAfterSeconds = readRetryAfter(response.headers.get("retry-after"), Date.now())
  const code = textAt(body, "code") ?? textAt(body, "type")
  if (code === null) {
    return new CustomerCenterError({
      code: "unexpected_answer",
      message: `The shop answered ${response.status} without saying why.`,
      status: response.status,
      retryAfterSeconds,
    })
  }
  return new CustomerCenterError({
    code,
    message: textAt(body, "message") ?? code,
    status: response.status,
    retryAfterSeconds,
    fields: readFields(body),
    gap: readGap(code, valueAt(body, "details")),
  })
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null
  }
}

/** `Retry-After` comes as seconds or as a date; anything else is as if it were not there. */
export function readRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null || header.trim() === "") {
    return null
  }
  if (/^\d+$/.test(header.trim())) {
    return Number(header)
  }
  const atMs = Date.parse(header)
  return Number.isNaN(atMs) ? null : Math.max(0, Math.ceil((atMs - nowMs) / 1_000))
}

function readFields(body: unknown): FieldProblem[] {
  const details = valueAt(body, "details")
  const fields = valueAt(details, "fields")
  if (!Array.isArray(fields)) {
    return []
  }
  return fields.flatMap((field: unknown) => {
    const path = textAt(field, "path")
    const message = textAt(field, "message")
    return path === null || message === null ? [] : [{ path, message }]
  })
}

function readGap(code: string, details: unknown): ApprovalGap | null {
  return code === "nobody_could_approve" && isGap(details) ? details : null
}

function isGap(details: unknown): details is ApprovalGap {
  return Array.isArray(valueAt(details, "limits")) && typeof valueAt(details, "limit_count") === "number"
}

function valueAt(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function textAt(value: unknown, key: string): string | null {
  const found = valueAt(value, key)
  return typeof found === "string" && found !== "" ? found : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
