import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createPaymentCollectionForCartWorkflow, createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"
import { z } from "@medusajs/framework/zod"
import { getOptions } from "../../get-options"

/** Sessions that the platform completes a cart with. */
const USABLE: readonly string[] = ["pending", "requires_more", "authorized", "captured", "pending_authorization"]

const payableCart = z.object({
  customer: z.object({ id: z.string() }).nullish(),
  region: z
    .object({ payment_providers: z.array(z.object({ id: z.string(), is_enabled: z.boolean().nullish() }).nullable()).nullish() })
    .nullish(),
  payment_collection: z
    .object({
      id: z.string(),
      payment_sessions: z.array(z.object({ provider_id: z.string(), status: z.string() })).nullish(),
    })
    .nullish(),
})

const collectionOf = z.object({ payment_collection: z.object({ id: z.string() }) })

/**
 * Makes an approved cart payable in its buyer's name, where that needs nothing of the buyer (option `approvals.paymentProviders`): on
 * account, and the like. A session that the buyer has begun with another provider waits for the buyer.
 *
 * @throws `payment_needs_buyer`
 */
export async function preparePayment(container: MedusaContainer, cartId: string): Promise<void> {
  const cart = await readCart(container, cartId)
  const { paymentProviders } = getOptions().approvals
  const sessions = (cart.payment_collection?.payment_sessions ?? []).filter(({ status }) => USABLE.includes(status))
  if (sessions.length > 0) {
    if (!sessions.every(({ provider_id: id }) => paymentProviders.includes(id))) {
      throw needsBuyer()
    }
    return
  }
  const offered = (cart.region?.payment_providers ?? []).flatMap((provider) =>
    provider && provider.is_enabled !== false ? provider.id : []
  )
  const providerId = paymentProviders.find((id) => offered.includes(id))
  if (providerId === undefined) {
    throw needsBuyer()
  }
  const collectionId = cart.payment_collection?.id ?? (await createCollection(container, cartId))
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: collectionId,
      provider_id: providerId,
      ...(cart.customer ? { customer_id: cart.customer.id } : {}),
    },
  })
}

async function createCollection(container: MedusaContainer, cartId: string): Promise<string> {
  await createPaymentCollectionForCartWorkflow(container).run({ input: { cart_id: cartId } })
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["payment_collection.id"],
    filters: { id: cartId },
  })
  return collectionOf.parse(data[0]).payment_collection.id
}

async function readCart(container: MedusaContainer, cartId: string): Promise<z.infer<typeof payableCart>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: [
      "id",
      "customer.id",
      "region.payment_providers.id",
      "region.payment_providers.is_enabled",
      "payment_collection.id",
      "payment_collection.payment_sessions.provider_id",
      "payment_collection.payment_sessions.status",
    ],
    filters: { id: cartId },
  })
  return payableCart.parse(data[0] ?? {})
}

function needsBuyer(): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, "The payment needs the buyer", "payment_needs_buyer")
}
