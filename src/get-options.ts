import { configManager } from "@medusajs/framework/config"
import { parseOptions } from "./options"
import type { PluginOptions } from "./options"

const PLUGIN_NAME = "medusa-plugin-customer-center"
const COMPANY_MODULE_PATH = "modules/company"

let parsed: PluginOptions | undefined

/**
 * The plugin's options as the shop wrote them, with defaults. They stand under
 * `plugins`, or at our module where the plugin's own folder boots as a shop.
 * They cannot change while the process lives.
 *
 * @throws an Error that names each wrong option
 */
export function getOptions(): PluginOptions {
  parsed ??= parseOptions(findWritten())
  return parsed
}

function findWritten(): unknown {
  const { plugins, modules } = configManager.config
  for (const plugin of plugins ?? []) {
    if (typeof plugin === "object" && plugin.resolve.includes(PLUGIN_NAME)) {
      return plugin.options
    }
  }
  for (const declared of Object.values(modules ?? {})) {
    if (typeof declared === "object" && "resolve" in declared && String(declared.resolve).includes(COMPANY_MODULE_PATH)) {
      return declared.options
    }
  }
  return undefined
}
