import { ApiError, isRecord } from "./api-error"

/**
 * What the server found wrong, by the field's name; empty for any other error. An entry of a
 * list (`main_contact_emails.0`) belongs to its field.
 */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) {
    return {}
  }
  if (error.code === "external_id_taken") {
    return { external_id: error.message }
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
