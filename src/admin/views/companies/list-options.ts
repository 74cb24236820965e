/** As the API knows them; the first order is the default. */
export const companyOrders = [
  "name",
  "-name",
  "customer_number",
  "-customer_number",
  "created_at",
  "-created_at",
] as const

export const companyFilters = {
  active: ["true", "false"],
  center: ["ready", "no_main_contact", "off"],
} as const
