import { asValue } from "@medusajs/framework/awilix"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { LoaderOptions } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parseOptions } from "../../../options"
import type { PluginOptions } from "../../../options"
import { EmbeddedDirectory } from "../directory/embedded-directory"
import type { LoadedErpProvider } from "./create-provider"
import { openProvider } from "./open-provider"

/**
 * Reads the plugin's options and makes the one ERP provider that they name.
 * Whatever is wrong with either stops the boot with a sentence that names it.
 */
export async function loadErpProvider({ container, options }: LoaderOptions): Promise<void> {
  // The platform adds the database to what the shop wrote.
  const { database: _database, ...written } = options ?? {}
  const { erp } = parseOptions(written)
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const provider = await openProvider({
    name: erp.provider.resolve,
    options: erp.provider.options,
    dependencies: {
      logger: container.resolve(ContainerRegistrationKeys.LOGGER),
      erpDirectory: new EmbeddedDirectory(knex),
    },
  }).then((loaded) => requireWrites(loaded, erp)).catch((error: unknown): LoadedErpProvider => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `medusa-plugin-customer-center: option erp.provider (${erp.provider.resolve}): ${reason}`
    )
  })
  container.register({ erpProvider: asValue(provider), erpOptions: asValue(erp) })
}

/** A shop that wants contacts written or orders sent needs a provider that can. */
function requireWrites(loaded: LoadedErpProvider, erp: PluginOptions["erp"]): LoadedErpProvider {
  if ((erp.createContacts || erp.updateContacts) && !loaded.provider.createContact) {
    throw new Error("it writes no contacts, so erp.createContacts and erp.updateContacts have to stay off")
  }
  if (erp.sendOrders && !loaded.provider.sendOrder) {
    throw new Error("it takes no orders, so erp.sendOrders has to stay off")
  }
  return loaded
}
