import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { verifyLedger } from "../workflows/checkout/verify-ledger"

/** `npx medusa exec`: compares the ledger with itself and with the orders; ends with an error where they differ. */
export default async function verifyLedgerScript({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const differences = await verifyLedger(container)
  for (const difference of differences) {
    logger.error(`budgets: ${difference}`)
  }
  logger.info(`budgets: ${differences.length} differences`)
  if (differences.length > 0) {
    process.exitCode = 1
  }
}
