import type { MedusaRequest, MiddlewareRoute } from "@medusajs/framework/http"
import type { PluginOptions } from "../../options"
import { createPagesHandler } from "./create-pages-handler"
import { findPagesDir } from "./find-pages-dir"
import { readPagesConfig } from "./read-pages-config"

/**
 * The hosted pages as middlewares of the shop (G1), to be listed in
 * `api/middlewares.ts`; none where the option `pages.enabled` is off.
 */
export function pagesMiddlewares(options: PluginOptions): MiddlewareRoute[] {
  if (!options.pages.enabled) {
    return []
  }
  const handler = createPagesHandler<MedusaRequest>({
    path: options.pages.path,
    findFolder: () => findPagesDir(__dirname),
    readConfig: (request) => readPagesConfig(request.scope, options),
  })
  return [{ matcher: options.pages.path, middlewares: [handler] }]
}
