import { z } from "@medusajs/framework/zod"
import { emailSchema } from "./text"

/** The owner of a login signs in again by the password, and says where mails go from now on (B3). */
export const emailChangeBody = z.strictObject({ email: emailSchema, password: z.string().min(1).max(1_000) })

/** A main contact corrects a user's e-mail; the version is that of the user's form. */
export const userEmailBody = z.strictObject({ email: emailSchema, version: z.number().int().min(1) })

export const operatorEmailBody = z.strictObject({ email: emailSchema })

/** The same, whether or not the shop knows the address already. */
export const emailChangeSentResponse = z.strictObject({ sent: z.literal(true) })

export const emailChangeTokenBody = z.strictObject({ token: z.string().min(20).max(2_000) })

export const emailChangeConfirmedResponse = z.strictObject({
  /** `waiting` where the other address has to agree as well. */
  outcome: z.enum(["changed", "waiting"]),
})
