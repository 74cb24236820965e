/** Where this room's messages wait for the relay. */
export const ERP_OUTBOX_TABLE = "cc_erp_outbox"
