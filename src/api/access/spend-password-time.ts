import { randomBytes, scrypt } from "node:crypto"
import { promisify } from "node:util"
import type { MedusaRequest } from "@medusajs/framework/http"
import { findLogin } from "../../workflows/activation/find-login"

/** What the platform's `emailpass` spends on a password by default: N = 2^15, r = 8, p = 1. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const KEY_BYTES = 64
const SALT_BYTES = 32

const derive = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt)

/**
 * The platform checks a password only where there is a login with this e-mail.
 * For a refused login without one the same work is done here: else whoever keeps the server
 * busy until a check takes longer than `login.refusalAfterMs` would see known e-mails
 * answered later than unknown ones (A11).
 */
export async function spendPasswordTime(req: MedusaRequest): Promise<void> {
  const body: unknown = req.body
  if (typeof body !== "object" || body === null || !("email" in body) || !("password" in body)) {
    return
  }
  const { email, password } = body
  if (typeof email !== "string" || typeof password !== "string" || !email || !password) {
    return
  }
  if (!(await findLogin(req.scope, email))) {
    await derive(password, randomBytes(SALT_BYTES), KEY_BYTES, COST)
  }
}
