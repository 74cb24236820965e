import { sign, verify, type Secret } from "jsonwebtoken"
import { z } from "@medusajs/framework/zod"
import { makeLinkKey } from "./link-key"

/** As long as somebody may take to read a mail. */
const DISPUTE_DAYS = 30
const PURPOSE = "dispute_activation"

const claims = z.object({ purpose: z.literal(PURPOSE), customer_id: z.string().min(1) })

/**
 * The token in the link "this was not me". It names a customer and does nothing but
 * lock that account. Its key is made of the shop's `jwtSecret` for this purpose
 * alone, and it names no actor: nowhere does it pass for a login, and no other
 * token of the shop passes for it.
 */
export function createDisputeToken(input: { customerId: string; jwtSecret: Secret }): string {
  return sign({ purpose: PURPOSE, customer_id: input.customerId }, makeLinkKey(input.jwtSecret, PURPOSE), {
    algorithm: "HS256",
    expiresIn: `${DISPUTE_DAYS}d`,
  })
}

/** Whom the token speaks of; null where it is expired, forged or made for something else. */
export function verifyDisputeToken(input: {
  token: string
  jwtSecret: Secret
}): { customerId: string } | null {
  try {
    const payload = verify(input.token, makeLinkKey(input.jwtSecret, PURPOSE), { algorithms: ["HS256"] })
    const read = claims.safeParse(payload)
    return read.success ? { customerId: read.data.customer_id } : null
  } catch {
    return null
  }
}
