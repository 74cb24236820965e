import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { UnfinishedActivation } from "../../modules/company/store/activation-store"
import { attempt } from "../attempt"
import { undoLogin } from "../login/undo-login"

/** How long one settling may take before another may take it over. */
const SETTLE_LEASE_MS = 30_000
const BATCH = 50

/**
 * Undoes activations whose process died half-way: nothing of them counts until
 * their commit stands, so what they made outside is removed and the number is free
 * again. Safe to run anywhere, any time, by several instances at once.
 *
 * @returns how many were undone
 */
export async function settleActivations(
  container: MedusaContainer,
  { only = null }: { only?: string | null } = {}
): Promise<number> {
  const { activations } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const unfinished = await activations.takeOver({ only, limit: BATCH, leaseMs: SETTLE_LEASE_MS })
  let undone = 0
  for (const activation of unfinished) {
    const undo = async () => {
      await undoActivation(container, activation)
      await activations.release(activation.id)
      return true
    }
    // who waits for this one is told that it failed
    undone += only === null ? await attempt(container, `activation: undoing ${activation.id}`, undo) : Number(await undo())
  }
  return undone
}

async function undoActivation(container: MedusaContainer, activation: UnfinishedActivation): Promise<void> {
  const { planned_customer_id: planned, joined_customer_id: joined, joined_group_id: group } = activation
  if (joined && group) {
    await container
      .resolve(Modules.CUSTOMER)
      .removeCustomerFromGroup({ customer_id: joined, customer_group_id: group })
  }
  if (planned) {
    await undoLogin(container, {
      runId: activation.id,
      startedAt: activation.created_at,
      email: activation.email,
      plannedCustomerId: planned,
      authIdentityId: activation.auth_identity_id,
    })
  }
}
