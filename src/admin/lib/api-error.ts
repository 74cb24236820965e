/**
 * A refused or failed request, told apart by `code`, never by its text. Codes are
 * those of the API, and `network` where no answer came.
 */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: unknown
  ) {
    super(message)
  }
}

export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) {
    return error
  }
  const message = error instanceof Error ? error.message : String(error)
  const status = isRecord(error) && typeof error.status === "number" ? error.status : 0
  return new ApiError(status, codeOfStatus(status), message, null)
}

/** Reads `{ type, code, message, details? }`; a proxy's page of HTML leaves only the status. */
export function apiErrorOf(status: number, body: unknown): ApiError {
  const answer = isRecord(body) ? body : {}
  const code = typeof answer.code === "string" ? answer.code : codeOfStatus(status)
  const message = typeof answer.message === "string" ? answer.message : `HTTP ${status}`
  return new ApiError(status, code, message, answer.details ?? null)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function codeOfStatus(status: number): string {
  switch (status) {
    case 0:
      return "network"
    case 400:
      return "invalid_data"
    case 401:
      return "unauthorized"
    case 403:
      return "forbidden"
    case 404:
      return "not_found"
    default:
      return "unknown"
  }
}
