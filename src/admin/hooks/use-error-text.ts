import { toApiError } from "../lib/api-error"
import { useTexts } from "./use-texts"

const known = new Set([
  "network",
  "unauthorized",
  "forbidden",
  "permission_denied",
  "not_found",
  "invalid_data",
  "changed_meanwhile",
  "external_id_taken",
  "not_in_erp",
  "email_in_use",
  "role_unknown",
  "role_key_taken",
  "role_in_use",
  "role_built_in",
  "last_main_contact",
  "not_invited",
  "limit_exists",
  "already_decided",
  "directory_not_used",
  "directory_number_taken",
  "erp_unavailable",
  "too_many_attempts",
])

/** A sentence for an error, by its code; what the server says where the code is new to us. */
export function useErrorText() {
  const { t } = useTexts()
  return (error: unknown): string => {
    const { code, message } = toApiError(error)
    return known.has(code) ? t(`errors.${code}`) : message
  }
}
