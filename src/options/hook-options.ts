import { z } from "@medusajs/framework/zod"

/** Which of the platform's hooks the plugin takes; each has one owner (G3). */
export const hookOptions = z
  .strictObject({
    completeCart: z
      .boolean()
      .default(true)
      .describe(
        "Take the platform's hook `completeCartWorkflow.validate`, which holds every order against the budgets; turn it off where the shop owns the hook, and call our handler in it, see docs/budgets.md"
      ),
    setPricingContext: z
      .boolean()
      .default(true)
      .describe(
        "Take the `setPricingContext` hooks of the platform's cart workflows; turn it off where the shop takes them itself and calls our handlers, see docs/carts.md"
      ),
    customersDeleted: z
      .boolean()
      .default(true)
      .describe(
        "Take the platform's hook `deleteCustomersWorkflow.customersDeleted`, so that no center loses its last main contact there; turn it off where the shop owns the hook, and call our handler in it"
      ),
  })
  .prefault({})
