/** Where this room's messages wait for the relay. */
export const BUDGET_OUTBOX_TABLE = "cc_budget_outbox"
