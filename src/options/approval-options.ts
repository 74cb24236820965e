import { z } from "@medusajs/framework/zod"

/** A year. */
const MOST_HOURS = 8_760
const MOST_DAYS = 365

/** How approved requests are ordered (C6). */
export const approvalOptions = z
  .strictObject({
    onApprove: z
      .enum(["order", "release"])
      .default("order")
      .describe(
        "What approving does: the shop orders the basket at once, or gives it back to its buyer to be ordered; one whose payment needs the buyer is always given back"
      ),
    releaseDays: z
      .number()
      .int()
      .min(1)
      .max(365)
      .default(14)
      .describe("Days for which a basket that was given back can be ordered by its buyer"),
    paymentProviders: z
      .array(z.string().min(1).max(100))
      .min(1)
      .default(["pp_system_default"])
      .describe(
        "Payment providers that take an order without the buyer, so that an approved one can be ordered by the shop itself; the first one that the region has is used where the buyer chose none"
      ),
    retryMinutes: z
      .number()
      .int()
      .min(3)
      .max(1_440)
      .default(5)
      .describe("Minutes after which an approved request whose ordering did not come to an end, because the process died, is taken up again"),
    ownApproval: z
      .boolean()
      .default(false)
      .describe("Whether somebody who decides may decide about the own request; a company may set it otherwise. The only main contact always may"),
    reminderHours: z
      .number()
      .int()
      .min(0)
      .max(MOST_HOURS)
      .default(24)
      .describe("Hours after which those who were asked for an approval are reminded once; 0 is never. A company may set it otherwise"),
    escalationHours: z
      .number()
      .int()
      .min(0)
      .max(MOST_HOURS)
      .default(72)
      .describe("Hours after which a request that nobody decided is put to the main contacts as well; 0 is never. A company may set it otherwise"),
    expiryDays: z
      .number()
      .int()
      .min(1)
      .max(MOST_DAYS)
      .nullable()
      .default(null)
      .describe("Days after which a request that nobody decided expires, and its buyer gets the basket back; null is never. A company may set it otherwise"),
    rulesBy: z
      .enum(["main_contact", "operator"])
      .default("main_contact")
      .describe("Who keeps a company's approval rules: its main contacts (and whoever holds `approval_rules.manage`), or the operator alone; the shop's own rules are always the operator's"),
    digestHour: z
      .number()
      .int()
      .min(0)
      .max(23)
      .default(8)
      .describe("Hour of the day, by the company's clocks, at which those get their mail about waiting requests who want one a day"),
  })
  .prefault({})
