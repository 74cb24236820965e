import { randomBytes } from "node:crypto"

const PASSWORD_BYTES = 32

/** A password that nobody knows once it is forgotten here: the person sets their own by a mailed link. */
export function makeUnknownPassword(): string {
  return randomBytes(PASSWORD_BYTES).toString("base64url")
}
