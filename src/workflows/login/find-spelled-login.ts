import type { MedusaContainer } from "@medusajs/framework/types"
import { findLogin, type Login } from "../activation/find-login"
import { findLoginSpelling } from "./find-login-spelling"

/** The login that an e-mail means, in whatever case it stands, or null. */
export async function findSpelledLogin(container: MedusaContainer, email: string): Promise<Login | null> {
  return await findLogin(container, await findLoginSpelling(container, email))
}
