import { ApiError, isRecord } from "./api-error"

/** Refusals that are about one field. */
const fieldOfCode = new Map([
  ["external_id_taken", "external_id"],
  ["email_in_use", "email"],
  ["role_key_taken", "key"],
])

/**
 * What the server found wrong, by the field's name; empty for any other error. An entry of a
 * list (`main_contact_emails.0`) belongs to its field.
 */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) {
    return {}
  }
  const field = fieldOfCode.get(error.code)
  if (field) {
    return { [field]: error.message }
  }
  if (!isRecord(error.details) || !Array.isArray(error.details.fields)) {
    return {}
  }
  const wrong: Record<string, string> = {}
  for (const issue of error.details.fields) {
    if (isRecord(issue) && typeof issue.path === "string" && typeof issue.message === "string") {
      const [field = ""] = issue.path.split(".")
      wrong[field] ??= issue.message
    }
  }
  return wrong
}
