import type { ExecArgs } from "@medusajs/framework/types"
import { createOperator } from "../scripts/seed/create-login"
import { createPublishableKey } from "../scripts/seed/create-publishable-key"

/** Who asks: a storefront, and an operator of the shop. */
export default async function seedUsers({ container }: ExecArgs): Promise<void> {
  await createPublishableKey(container, { name: "Bench" })
  await createOperator(container, { email: "operator@example.com", password: "a long password" })
}
