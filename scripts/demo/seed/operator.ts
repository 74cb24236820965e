import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createOperator } from "../../seed/create-login"

/** The demo listens on the loopback address only, so its password may be known. */
export const DEMO_OPERATOR = { email: "admin@shop.example", password: "customer-center-demo" } as const

export async function seedOperator(container: MedusaContainer): Promise<void> {
  const [present] = await container.resolve(Modules.USER).listUsers({ email: DEMO_OPERATOR.email })
  if (!present) {
    await createOperator(container, DEMO_OPERATOR)
  }
}
