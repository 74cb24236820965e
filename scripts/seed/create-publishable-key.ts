import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"

export interface PublishableKey {
  token: string
  salesChannelId: string
}

/** A sales channel, and the publishable key with which a storefront sells through it. */
export async function createPublishableKey(
  container: MedusaContainer,
  { name }: { name: string }
): Promise<PublishableKey> {
  const channels = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name }] },
  })
  const keys = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: name, type: "publishable", created_by: "" }] },
  })
  const [channel] = channels.result
  const [key] = keys.result
  if (!channel || !key) {
    throw new Error("The platform made no sales channel or no key")
  }
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [channel.id] },
  })
  return { token: key.token, salesChannelId: channel.id }
}
