import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { rebuildLedger } from "../workflows/checkout/rebuild-ledger"

/** `npx medusa exec`: makes all balances anew from the entries of the ledger. */
export default async function rebuildLedgerScript({ container }: ExecArgs): Promise<void> {
  const balances = await rebuildLedger(container)
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`budgets: ${balances} balances were made anew`)
}
