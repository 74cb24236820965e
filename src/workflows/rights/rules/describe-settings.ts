/** Settings as one text: `center.view=deny export=allow`, sorted, so that equal ones read alike. */
export function describeSettings(settings: readonly { permission: string; effect: string }[]): string {
  return settings
    .map(({ permission, effect }) => `${permission}=${effect}`)
    .sort()
    .join(" ")
}
