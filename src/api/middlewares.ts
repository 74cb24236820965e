import { defineMiddlewares } from "@medusajs/framework/http"
import { getAccessCatalogue } from "../access-catalogue"
import { getOptions } from "../get-options"
import { foldEmails } from "./access/fold-emails"
import { guardRoutes } from "./access/guard"
import { guardCarts } from "./access/guard-carts"
import { guardCustomers } from "./access/guard-customers"
import { guardOrderChanges } from "./access/guard-order-changes"
import { guardOrders } from "./access/guard-orders"
import { guardPlatformRoutes } from "./access/guard-platform"
import { guardSignUp } from "./access/guard-sign-up"
import { guardStore } from "./access/guard-store"
import { judgeTokens } from "./access/judge-tokens"
import { limitResets } from "./access/limit-resets"
import { priceProducts } from "./access/price-products"
import { resolveLoginName } from "./access/resolve-login-name"
import { routeDeclarations } from "./declarations"
import { pagesMiddlewares } from "./pages"

// The platform loads routes after everything else: what was registered stands now, and a wrong key stops the boot.
getAccessCatalogue()

/**
 * The order matters: those without a method stand before every route of the
 * platform, in the order of this list; those of our own routes come with them.
 */
export default defineMiddlewares({
  routes: [
    // a narrower matcher would miss other spellings of the same path; each looks at it by itself
    { matcher: "/auth", middlewares: [judgeTokens, foldEmails, resolveLoginName, limitResets] },
    { matcher: "/store", middlewares: [guardStore, foldEmails] },
    ...guardCarts(),
    ...guardOrders(),
    ...guardOrderChanges(),
    ...guardCustomers(),
    ...guardSignUp(),
    ...priceProducts(),
    ...guardPlatformRoutes(),
    ...guardRoutes(routeDeclarations),
    ...pagesMiddlewares(getOptions()),
  ],
})
