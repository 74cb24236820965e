import { ApiError, isRecord } from "./api-error"

/** Refusals that are about one field. */
const fieldOfCode = new Map([
  ["external_id_taken", "external_id"],
  ["email_in_use", "email"],
  ["role_key_taken", "key"],
  ["directory_number_taken", "number"],
])

/**
 * What the server found wrong, by the field's name; empty for any other error. An entry of a
 * list (`main_contact_emails.0`) belongs to its field; a further field (`fields.cost_center`, B9) is one by itself.
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
      wrong[nameOf(issue.path)] ??= issue.message
    }
  }
  return wrong
}

function nameOf(path: string): string {
  const [field = "", key] = path.split(".")
  return field === "fields" && key !== undefined ? `${field}.${key}` : field
}
