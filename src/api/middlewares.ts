import { defineMiddlewares } from "@medusajs/framework/http"
import { getOptions } from "../get-options"
import { foldEmails } from "./access/fold-emails"
import { guardRoutes } from "./access/guard"
import { guardPlatformRoutes } from "./access/guard-platform"
import { guardStore } from "./access/guard-store"
import { judgeTokens } from "./access/judge-tokens"
import { resolveLoginName } from "./access/resolve-login-name"
import { routeDeclarations } from "./declarations"
import { pagesMiddlewares } from "./pages"

/**
 * The order matters: those without a method stand before every route of the
 * platform, in the order of this list; those of our own routes come with them.
 */
export default defineMiddlewares({
  routes: [
    // a narrower matcher would miss other spellings of the same path; each looks at it by itself
    { matcher: "/auth", middlewares: [judgeTokens, foldEmails, resolveLoginName] },
    { matcher: "/store", middlewares: [guardStore, foldEmails] },
    ...guardPlatformRoutes(),
    ...guardRoutes(routeDeclarations),
    ...pagesMiddlewares(getOptions()),
  ],
})
