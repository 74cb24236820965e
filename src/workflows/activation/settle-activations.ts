import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { attempt } from "../attempt"
import { UNDO_LEASE_MS, undoActivation } from "./undo-activation"

const BATCH = 50

/**
 * Undoes activations whose process died half-way, and those that could not be undone when they failed: nothing of them counts,
 * so what they made is removed and the number is free again. Safe to run anywhere, any time, by several instances
 * at once.
 *
 * @returns how many were undone
 */
export async function settleActivations(
  container: MedusaContainer,
  { only = null }: { only?: string | null } = {}
): Promise<number> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const unfinished = await companies.activations.takeOver({ only, limit: BATCH, leaseMs: UNDO_LEASE_MS })
  let undone = 0
  for (const activation of unfinished) {
    const undo = async () => {
      await undoActivation(container, activation)
      return true
    }
    // who waits for this one is told that it failed
    undone += only === null ? await attempt(container, `activation: undoing ${activation.id}`, undo) : Number(await undo())
  }
  return undone
}
