import type { ErpProvider } from "../../src/modules/erp/types"
import type { Check } from "./check"
import { contactChecks } from "./checks/contact-checks"
import { contactWriteChecks } from "./checks/contact-write-checks"
import { customerChecks } from "./checks/customer-checks"
import { invoiceChecks } from "./checks/invoice-checks"
import { orderChangeChecks } from "./checks/order-change-checks"
import { orderInvoiceChecks } from "./checks/order-invoice-checks"
import { orderChecks } from "./checks/order-checks"
import { closeCheck, robustnessChecks } from "./checks/robustness-checks"
import type { Samples } from "./samples"

const checkLimitMs = 60_000

/** Every promise of the contract, the close at the end. */
export const conformanceChecks: readonly Check[] = [
  ...robustnessChecks,
  ...customerChecks,
  ...invoiceChecks,
  ...contactChecks,
  ...contactWriteChecks,
  ...orderChecks,
  ...orderChangeChecks,
  ...orderInvoiceChecks,
  closeCheck,
]

export type CheckResult = { name: string } & (
  | { outcome: "passed" }
  | { outcome: "failed"; reason: string }
  | { outcome: "left_out"; reason: string }
)

/**
 * Tries every promise of the contract against a provider (F3), one after the other.
 * It closes the provider at the end. A check that takes over a minute has failed.
 */
export async function runConformance(
  provider: ErpProvider,
  samples: Samples,
  tell: (result: CheckResult) => void = () => undefined,
  checks: readonly Check[] = conformanceChecks
): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  for (const check of checks) {
    const result = await runCheck(check, provider, samples)
    results.push(result)
    tell(result)
  }
  return results
}

async function runCheck(
  check: Check,
  provider: ErpProvider,
  samples: Samples
): Promise<CheckResult> {
  const { name } = check
  const leftOut = check.leftOut?.(samples, provider)
  if (leftOut) {
    return { name, outcome: "left_out", reason: leftOut }
  }
  let timer: NodeJS.Timeout | undefined
  try {
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error("did not end within a minute")), checkLimitMs)
    })
    await Promise.race([check.run({ provider, samples }), late])
    return { name, outcome: "passed" }
  } catch (error) {
    return { name, outcome: "failed", reason: reasonOf(error) }
  } finally {
    clearTimeout(timer)
  }
}

/** With what lies behind it: "fetch failed" alone helps nobody. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error)
  }
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}
