import { isDeepStrictEqual } from "node:util"
import { getOptions } from "./get-options"
import { accessExtensionSchema, extendCatalogue } from "./modules/company/rules/access-extension"
import type { AccessExtension, AccessExtensionInput } from "./modules/company/rules/access-extension"
import type { AccessCatalogue } from "./modules/company/rules/permissions"

const registered: AccessExtension[] = []
let catalogue: AccessCatalogue | undefined

/**
 * Another plugin adds features and permissions to the catalogue (B12): roles grant them, operators and main contacts
 * allow and deny them, "why?" explains them and `isAllowed` decides on them as on ours. Called in a file under the
 * plugin's `src/workflows`, which the platform loads before any route; a shop may write the same into
 * the option `extensions`.
 *
 * @throws an Error that names what has a wrong form, or comes when the shop is up already; a key that is registered twice
 * and a feature that nobody has stop the boot a moment later
 */
export function registerAccess(extension: AccessExtensionInput): void {
  const parsed = accessExtensionSchema.safeParse(extension)
  if (!parsed.success) {
    throw fault(parsed.error.issues.map(({ path, message }) => `registerAccess ${path.join(".")}: ${message}`))
  }
  // a file that is loaded anew while somebody develops registers the same again
  if (registered.some((other) => isDeepStrictEqual(other, parsed.data))) {
    return
  }
  if (catalogue) {
    const keys = [...parsed.data.features, ...parsed.data.permissions].map(({ key }) => key)
    throw fault([`${keys.join(", ")} came too late: register in a file under src/workflows`])
  }
  registered.push(parsed.data)
}

/**
 * The catalogue of this shop. It stands from the first look on, which the boot takes.
 *
 * @throws an Error that names each wrong key
 */
export function getAccessCatalogue(): AccessCatalogue {
  if (!catalogue) {
    const options = getOptions()
    const extended = extendCatalogue([options.extensions, ...registered])
    const known = new Set<string>(extended.catalogue.features.map(({ key }) => key))
    const unknown = Object.keys(options.features).filter((key) => !known.has(key))
    const faults = [...extended.faults, ...unknown.map((key) => `option features.${key}: nobody has registered it`)]
    if (faults.length > 0) {
      throw fault(faults)
    }
    catalogue = extended.catalogue
  }
  return catalogue
}

function fault(sentences: readonly string[]): Error {
  return new Error(`medusa-plugin-customer-center: ${sentences.join("; ")}`)
}
