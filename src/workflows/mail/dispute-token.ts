import { hkdfSync, KeyObject } from "node:crypto"
import { sign, verify, type Secret } from "jsonwebtoken"
import { z } from "@medusajs/framework/zod"

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
  return sign({ purpose: PURPOSE, customer_id: input.customerId }, makeKey(input.jwtSecret), {
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
    const payload = verify(input.token, makeKey(input.jwtSecret), { algorithms: ["HS256"] })
    const read = claims.safeParse(payload)
    return read.success ? { customerId: read.data.customer_id } : null
  } catch {
    return null
  }
}

function makeKey(jwtSecret: Secret): Buffer {
  return Buffer.from(
    hkdfSync("sha256", readBytes(jwtSecret), "", `medusa-plugin-customer-center ${PURPOSE}`, 32)
  )
}

/** The shop's secret may be a word or, where it signs with a key pair, the private key. */
function readBytes(secret: Secret): string | Buffer {
  if (typeof secret === "string" || Buffer.isBuffer(secret)) {
    return secret
  }
  if (secret instanceof KeyObject) {
    return secret.type === "secret"
      ? secret.export()
      : secret.export({ type: "pkcs8", format: "pem" })
  }
  return secret.key
}
