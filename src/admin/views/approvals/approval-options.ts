/** What the lists of requests can be filtered by and ordered by. */
export const approvalStatuses = ["open", "approved", "released", "ordered", "failed", "expired", "rejected", "withdrawn"] as const
export const approvalOrders = ["-created_at", "created_at", "-amount", "amount"] as const
