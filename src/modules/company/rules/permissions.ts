/**
 * The one catalogue of what a role can allow. A permission enters it with the
 * first route that it guards, or with what the platform's own pages show by it.
 */
export const permissions = ["center.view", "orders.place", "prices.view", "profile.edit", "orders.view_own"] as const

export type Permission = (typeof permissions)[number]
