import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  refreshPaymentCollectionForCartWorkflow,
} from "@medusajs/medusa/core-flows"
import { z } from "@medusajs/framework/zod"
import { getOptions } from "../../get-options"
import type { RequestRow } from "../../modules/approval/store/request-rows"
import { isUsable } from "./rules/usable-session"

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

type PayableCart = z.infer<typeof payableCart>

const collectionOf = z.object({ payment_collection: z.object({ id: z.string() }) })

/**
 * Makes an approved cart payable in its buyer's name, where that needs nothing of the buyer (option `approvals.paymentProviders`): on
 * account, and the like. What was begun for another sum, before an approver lowered it, is put right either way.
 *
 * @returns `needs_buyer` where the buyer has begun with another provider, or the region has none of these
 */
export async function preparePayment(
  container: MedusaContainer,
  { cart_id: cartId, payment_provider_id: begun }: Pick<RequestRow, "cart_id" | "payment_provider_id">
): Promise<"ready" | "needs_buyer"> {
  const cart = await readCart(container, cartId)
  const { paymentProviders } = getOptions().approvals
  const chosen = [...listUsable(cart), ...(begun === null ? [] : [begun])]
  const offered = (cart.region?.payment_providers ?? []).flatMap((provider) =>
    provider && provider.is_enabled !== false ? provider.id : []
  )
  const own = paymentProviders.filter((id) => offered.includes(id))
  const providerId = own.find((id) => chosen.includes(id)) ?? own[0]
  // takes sessions away that are for another sum
  if (cart.payment_collection) {
    await refreshPaymentCollectionForCartWorkflow(container).run({ input: { cart_id: cartId } })
  }
  if (providerId === undefined || !chosen.every((id) => paymentProviders.includes(id))) {
    return "needs_buyer"
  }
  if (cart.payment_collection && listUsable(await readCart(container, cartId)).length > 0) {
    return "ready"
  }
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: cart.payment_collection?.id ?? (await createCollection(container, cartId)),
      provider_id: providerId,
      ...(cart.customer ? { customer_id: cart.customer.id } : {}),
    },
  })
  return "ready"
}

/** The providers of payments that were begun. */
function listUsable({ payment_collection: collection }: PayableCart): string[] {
  return (collection?.payment_sessions ?? []).filter(isUsable).map(({ provider_id: id }) => id)
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

async function readCart(container: MedusaContainer, cartId: string): Promise<PayableCart> {
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
