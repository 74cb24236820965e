import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Login } from "../../scripts/seed/create-login"
import { runInShop } from "./run-in-shop"
import type { SellableShop } from "./sellable-shop"

export const CHECKOUT_PASSWORD = "a long password"

export interface CheckoutPlan {
  buyers: number
  /** Each a month, in euros, and blocking. */
  limits: { user: string; role: string; company: string }
}

/** A shop that sells to one company, whose buyers are held by three limits each. */
export interface CheckoutShop {
  goods: SellableShop
  companyId: string
  buyers: (Login & { userId: string })[]
  operator: Login
}

/** Fills a database for shops that are processes of their own. */
export async function seedCheckoutShop(databaseUrl: string, plan: CheckoutPlan): Promise<CheckoutShop> {
  const folder = mkdtempSync(join(tmpdir(), "customer-center-checkout-"))
  const result = join(folder, "made.json")
  try {
    await runInShop(databaseUrl, "integration-tests/world/seed-checkout.ts", {
      env: { CHECKOUT_PLAN: JSON.stringify(plan), CHECKOUT_RESULT: result },
    })
    return JSON.parse(readFileSync(result, "utf8"))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
