/** As the API knows them; the first order is the default. */
export const userOrders = [
  "name",
  "-name",
  "email",
  "-email",
  "created_at",
  "-created_at",
  "last_login_at",
  "-last_login_at",
] as const

export const userStatuses = ["invited", "active", "deactivated"] as const
