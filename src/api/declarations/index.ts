import type { RouteDeclaration } from "../access/route-declaration"
import { adminDeclarations } from "./admin"
import { storeDeclarations } from "./store"

/** Every route of the plugin. A route that is not here answers nobody, and a test fails. */
export const routeDeclarations: readonly RouteDeclaration[] = [...storeDeclarations, ...adminDeclarations]
