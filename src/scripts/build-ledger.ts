import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { buildLedger } from "../workflows/checkout/build-ledger"

/** `npx medusa exec`: counts the orders that the shop has from before there was a ledger; see docs/budgets.md. */
export default async function buildLedgerScript({ container }: ExecArgs): Promise<void> {
  const { assigned, booked } = await buildLedger(container)
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`budgets: ${assigned} orders were assigned to companies, ${booked} were booked or changed`)
}
