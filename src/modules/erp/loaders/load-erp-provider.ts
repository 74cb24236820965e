import { resolve } from "node:path"
import { asValue } from "@medusajs/framework/awilix"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type { LoaderOptions } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parseOptions } from "../../../options"
import { DirectoryReader } from "../directory/directory-reader"
import type { ErpProviderDependencies } from "../types"
import { createProvider, type LoadedErpProvider } from "./create-provider"

/** Where the built-in providers stand, from source and from the built package alike. */
const builtIn: Readonly<Record<string, string>> = {
  directory: resolve(__dirname, "../../../providers/erp-directory"),
  tryton: resolve(__dirname, "../../../providers/erp-tryton"),
}

/**
 * Reads the plugin's options and makes the one ERP provider that they name.
 * Whatever is wrong with either stops the boot with a sentence that names it.
 */
export async function loadErpProvider({ container, options }: LoaderOptions): Promise<void> {
  const { database: _database, ...written } = options ?? {}
  const { erp } = parseOptions(written)
  const dependencies: ErpProviderDependencies = {
    logger: container.resolve(ContainerRegistrationKeys.LOGGER),
    erpDirectory: new DirectoryReader(
      container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    ),
  }
  const name = erp.provider.resolve
  const loaded: LoadedErpProvider[] = []
  try {
    await moduleProviderLoader({
      container,
      providers: [
        { resolve: builtIn[name] ?? name, id: name, options: erp.provider.options },
      ],
      registerServiceFn: async (service: unknown) => {
        loaded.push(createProvider({ name, service, dependencies, options: erp.provider.options }))
      },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`medusa-plugin-customer-center: option erp.provider (${name}): ${reason}`)
  }
  const [provider, ...more] = loaded
  if (!provider || more.length > 0) {
    throw new Error(
      `medusa-plugin-customer-center: option erp.provider (${name}): it has to export exactly one service`
    )
  }
  container.register({
    erpProvider: asValue(provider),
    erpOptions: asValue(erp),
  })
}
