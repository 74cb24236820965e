import { hkdfSync, KeyObject } from "node:crypto"
import type { Secret } from "jsonwebtoken"

/**
 * The key of the links of one purpose, made of the shop's `jwtSecret` for it alone:
 * no other token of the shop passes for such a link, nor a link for a login.
 */
export function makeLinkKey(jwtSecret: Secret, purpose: string): Buffer {
  return Buffer.from(
    hkdfSync("sha256", readBytes(jwtSecret), "", `medusa-plugin-customer-center ${purpose}`, 32)
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
