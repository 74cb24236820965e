import { ApiError, isRecord } from "./api-error"

/** What the server found wrong, by the field's name; empty for any other error. */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError) || error.code !== "invalid_data" || !isRecord(error.details)) {
    return {}
  }
  const fields = error.details.fields
  if (Array.isArray(fields)) {
    return Object.fromEntries(fields.flatMap(entryOfIssue))
  }
  if (!isRecord(fields)) {
    return {}
  }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, message]) =>
      typeof message === "string" ? [[name, message]] : []
    )
  )
}

function entryOfIssue(issue: unknown): [string, string][] {
  if (!isRecord(issue) || typeof issue.message !== "string") {
    return []
  }
  const name = issue.field ?? issue.path
  return typeof name === "string" ? [[name, issue.message]] : []
}
