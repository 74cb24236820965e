import type { ErpProvider, ErpProviderDependencies } from "../types"

/** A provider with the name it goes by in the options. */
export interface LoadedErpProvider {
  name: string
  provider: ErpProvider
}

/** What a provider may have as well, all of it or nothing. */
const writes = ["createContact", "updateContact"] as const
/** Each on its own, the others beside the first. */
const orderOperations = ["sendOrder", "cancelOrder", "updateOrder", "listOrderInvoices"] as const
const operations = ["retrieveCustomer", "hasInvoice", "listContacts", "ping"] as const

/**
 * Makes the provider and looks whether it is one, so that a wrong class stops
 * the boot instead of the first activation.
 *
 * @throws an Error that names what is missing
 */
export function createProvider(input: {
  name: string
  service: unknown
  dependencies: ErpProviderDependencies
  options: Record<string, unknown>
}): LoadedErpProvider {
  const { name, service, dependencies, options } = input
  if (typeof service !== "function") {
    throw new Error("its service is not a class")
  }
  const provider: unknown = Reflect.construct(service, [dependencies, options])
  if (!isErpProvider(provider)) {
    throw new Error(
      `its class has to have ${operations.join(", ")} and a boolean customerNumbersIgnoreCase`
    )
  }
  const written = writes.filter((operation) => typeof Reflect.get(provider, operation) === "function")
  if (written.length > 0 && written.length < writes.length) {
    throw new Error(`its class has ${written.join(", ")}, but not all of ${writes.join(", ")}`)
  }
  for (const operation of orderOperations) {
    const own: unknown = Reflect.get(provider, operation)
    if (own !== undefined && typeof own !== "function") {
      throw new Error(`its ${operation} is no function`)
    }
    if (own !== undefined && !provider.sendOrder) {
      throw new Error(`its class has ${operation}, but no sendOrder`)
    }
  }
  return { name, provider }
}

function isErpProvider(provider: unknown): provider is ErpProvider {
  if (typeof provider !== "object" || provider === null) {
    return false
  }
  return (
    typeof Reflect.get(provider, "customerNumbersIgnoreCase") === "boolean" &&
    operations.every((operation) => typeof Reflect.get(provider, operation) === "function")
  )
}
