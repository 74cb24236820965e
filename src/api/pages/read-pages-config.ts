import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { PluginOptions } from "../../options"
import { passwordSchema } from "../schemas/activation"
import type { PagesConfig } from "../schemas/operations"

const publishableKeys = z.array(z.object({ token: z.string() }))

/**
 * What the hosted pages have to know before they can ask anything.
 *
 * @returns null where no publishable key is named in the options and the shop
 * has none, or several: the pages cannot choose between sales channels.
 */
export async function readPagesConfig(
  container: MedusaContainer,
  options: PluginOptions
): Promise<PagesConfig | null> {
  const publishableKey = options.pages.publishableKey ?? (await findOnlyPublishableKey(container))
  if (publishableKey === null) {
    return null
  }
  const { support } = options
  return {
    path: options.pages.path,
    publishable_key: publishableKey,
    shop_name: options.shop.name,
    shop_url: options.shop.url ?? null,
    locale: options.shop.locale,
    support: {
      name: support.name ?? null,
      email: support.email ?? null,
      phone: support.phone ?? null,
      url: support.url ?? null,
    },
    login: {
      user_name: options.login.userName,
      customer_number: options.login.customerNumber,
    },
    activation: { email_verification: options.activation.emailVerification },
    password: { min_length: passwordSchema.minLength ?? 1 },
  }
}

async function findOnlyPublishableKey(container: MedusaContainer): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "api_key",
    fields: ["token"],
    filters: { type: "publishable", revoked_at: null },
    pagination: { take: 2, skip: 0 },
  })
  const [only, ...others] = publishableKeys.parse(data)
  return only !== undefined && others.length === 0 ? only.token : null
}
