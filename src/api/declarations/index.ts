import type { RouteDeclaration } from "../access/route-declaration"
import { adminDeclarations } from "./admin"
import { adminUserDeclarations } from "./admin-users"
import { storeDeclarations } from "./store"
import { storeAddressDeclarations } from "./store-addresses"
import { storeUserDeclarations } from "./store-users"

/** Every route of the plugin. A route that is not here answers nobody, and a test fails. */
export const routeDeclarations: readonly RouteDeclaration[] = [
  ...storeDeclarations,
  ...storeUserDeclarations,
  ...storeAddressDeclarations,
  ...adminDeclarations,
  ...adminUserDeclarations,
]
