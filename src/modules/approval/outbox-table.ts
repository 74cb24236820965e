/** Where this room's messages wait for the relay. */
export const APPROVAL_OUTBOX_TABLE = "cc_approval_outbox"
