interface FeatureGroup<T> {
  feature: string
  name: { en: string; de: string }
  entries: T[]
}

/** Permissions under the feature each belongs to, both in the order in which they came. */
export function permissionsByFeature<T extends { feature: string; feature_name: { en: string; de: string } }>(
  permissions: readonly T[]
): FeatureGroup<T>[] {
  const groups = new Map<string, FeatureGroup<T>>()
  for (const permission of permissions) {
    const group = groups.get(permission.feature)
    if (group) {
      group.entries.push(permission)
    } else {
      groups.set(permission.feature, { feature: permission.feature, name: permission.feature_name, entries: [permission] })
    }
  }
  return [...groups.values()]
}
