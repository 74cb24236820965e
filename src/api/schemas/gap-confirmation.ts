import { z } from "@medusajs/framework/zod"

/**
 * In the body of whatever changes who can approve or what has to be approved (C7): without it, a change by which some orders could
 * be approved by nobody is refused with `nobody_could_approve`, whose details say for whom and by which budget.
 */
export const gapConfirmation = { confirm_nobody_could_approve: z.boolean().optional() }
export const gapConfirmationBody = z.strictObject(gapConfirmation)
