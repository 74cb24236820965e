import type { ApprovalFailureCode } from "../../../modules/approval/types"

/** What the gate says is told as it is. */
const asSaid: readonly string[] = [
  "approval_outdated",
  "budget_blocked",
  "approval_required",
  "currency_mismatch",
  "cost_center_unavailable",
  "company_required",
  "company_inactive",
  "user_deactivated",
  "permission_denied",
] satisfies ApprovalFailureCode[]

/** Why an approved cart could not be ordered, from what the platform or the gate threw. */
export function failureOf(error: unknown): { code: ApprovalFailureCode; detail: string | null } {
  const [code, type, message] = ["code", "type", "message"].map((name) => readText(error, name))
  const detail = message ? message.slice(0, 500) : null
  if (isAsSaid(code)) {
    return { code, detail }
  }
  if (code === "insufficient_inventory") {
    return { code: "stock_gone", detail }
  }
  return { code: type?.startsWith("payment_") ? "payment_refused" : "order_failed", detail }
}

function isAsSaid(code: string | null | undefined): code is ApprovalFailureCode {
  return typeof code === "string" && asSaid.includes(code)
}

function readText(error: unknown, name: string): string | null {
  const value = typeof error === "object" && error !== null && name in error ? Reflect.get(error, name) : null
  return typeof value === "string" ? value : null
}
