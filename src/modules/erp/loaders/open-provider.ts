import { resolve } from "node:path"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import { createMedusaContainer } from "@medusajs/framework/utils"
import type { ErpProviderDependencies } from "../types"
import { createProvider, type LoadedErpProvider } from "./create-provider"

/** Where the built-in providers stand, from source and from the built package alike. */
const builtIn: Readonly<Record<string, string>> = {
  directory: resolve(__dirname, "../../../providers/erp-directory"),
  tryton: resolve(__dirname, "../../../providers/erp-tryton"),
}

/**
 * Finds a provider the platform's way, by its built-in name, path or package, and
 * makes it.
 *
 * @throws an Error that says what is wrong with it or its options
 */
export async function openProvider(input: {
  name: string
  options: Record<string, unknown>
  dependencies: ErpProviderDependencies
}): Promise<LoadedErpProvider> {
  const { name, options, dependencies } = input
  const loaded: LoadedErpProvider[] = []
  const path = Object.hasOwn(builtIn, name) ? builtIn[name] : name
  await moduleProviderLoader({
    container: createMedusaContainer(),
    providers: [{ resolve: path ?? name, id: name, options }],
    registerServiceFn: async (service: unknown) => {
      loaded.push(createProvider({ name, service, dependencies, options }))
    },
  })
  const [provider, ...more] = loaded
  if (!provider || more.length > 0) {
    throw new Error("it has to export exactly one service")
  }
  return provider
}
