import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { PASSWORD_PROVIDER } from "../../workflows/activation/find-login"
import { sendRefusal } from "../errors/respond"
import { readAuthContext } from "./guard"
import { readEmail } from "./read-email"

/**
 * The platform makes a customer for a login with whatever e-mail the body names. Who signs up by e-mail and password
 * has said which one is theirs: another one would be somebody else's, whom a company or the ERP may know by it (A8),
 * and the answer would tell whether the shop knows it. Logins of other providers may have an address besides their name.
 */
export function guardSignUp(): MiddlewareRoute[] {
  return [{ methods: ["POST"], matcher: "/store/customers", middlewares: [refuseForeignEmail] }]
}

async function refuseForeignEmail(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const identityId = readAuthContext(req)?.auth_identity_id
  const email = readEmail(req.body)
  if (identityId && email !== null) {
    const [identity] = await req.scope
      .resolve(Modules.AUTH)
      .listAuthIdentities({ id: [identityId] }, { relations: ["provider_identities"], take: 1 })
    const login = identity?.provider_identities?.find(({ provider }) => provider === PASSWORD_PROVIDER)
    if (login && login.entity_id.toLowerCase() !== email) {
      sendRefusal(req, res, "invalid_data", { details: { fields: [{ path: "email", message: "is not the e-mail of this login" }] } })
      return
    }
  }
  next()
}
