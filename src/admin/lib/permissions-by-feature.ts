/** Permissions under the feature each belongs to, both in the order in which they came. */
export function permissionsByFeature<T extends { feature: string }>(permissions: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const permission of permissions) {
    groups.set(permission.feature, [...(groups.get(permission.feature) ?? []), permission])
  }
  return [...groups]
}
