import { getAccessCatalogue } from "../../access-catalogue"
import type { CataloguePermission } from "../../modules/company/rules/permissions"
import type { PermissionResource } from "../schemas/users"

/** What a permission is about, in each language (B12). */
export function presentPermission({ feature, description }: CataloguePermission): PermissionResource {
  const { name } = getAccessCatalogue().features.find(({ key }) => key === feature) ?? { name: { en: feature, de: feature } }
  return { feature, feature_name: { ...name }, description: { ...description } }
}
