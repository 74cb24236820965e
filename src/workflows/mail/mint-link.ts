import type { IAuthModuleService, ProjectConfigOptions } from "@medusajs/framework/types"
import { generateJwtToken } from "@medusajs/framework/utils"
import { EMAIL_CHANGE_HOURS, pageUrl, SET_PASSWORD_MINUTES } from "../../emails/shop-values"
import type { PluginOptions } from "../../options"
import type { MailLink } from "../../outbox/types"
import { createDisputeToken } from "./dispute-token"
import { createEmailChangeToken } from "./email-change-token"

export interface LinkMaker {
  auth: Pick<IAuthModuleService, "requestAuthVerification" | "createPasswordResetToken">
  http: Pick<ProjectConfigOptions["http"], "jwtSecret" | "jwtOptions">
  options: PluginOptions
}

/**
 * Makes a link when its mail leaves, so that no queue holds a secret. Of the
 * links that work once the newest counts: a mail sent again makes the earlier one's useless.
 *
 * @returns null where the address is confirmed already
 * @throws where the login that it is for is gone
 */
export async function mintLink(maker: LinkMaker, link: MailLink): Promise<string | null> {
  switch (link.kind) {
    case "confirm_address":
      return await mintConfirmLink(maker, link)
    case "set_password":
      return await mintPasswordLink(maker, link)
    case "dispute_activation": {
      const token = createDisputeToken({
        customerId: link.customer_id,
        jwtSecret: requireSecret(maker),
      })
      return tokenUrl(maker, "not-me", { token })
    }
    case "email_change": {
      const token = createEmailChangeToken({
        changeId: link.change_id,
        side: link.side,
        jwtSecret: requireSecret(maker),
        hours: EMAIL_CHANGE_HOURS,
      })
      // behind a # no access log sees it
      return `${pageUrl(maker.options, "confirm-email")}#${new URLSearchParams({ token }).toString()}`
    }
    case "page":
      return pageUrl(maker.options, link.path)
  }
}

/** Kept and confirmed by the platform's auth module (`POST /auth/verification/confirm`). */
async function mintConfirmLink(
  maker: LinkMaker,
  link: Extract<MailLink, { kind: "confirm_address" }>
): Promise<string | null> {
  const { code } = await maker.auth.requestAuthVerification({
    auth_identity_id: link.auth_identity_id,
    entity_id: link.email,
    entity_type: "email",
    code_provider: "token",
  })
  return code === undefined ? null : tokenUrl(maker, "confirm", { token: code })
}

/** The token that the platform's `generateResetPasswordTokenWorkflow` makes, without its event. */
async function mintPasswordLink(
  maker: LinkMaker,
  link: Extract<MailLink, { kind: "set_password" }>
): Promise<string> {
  const login = { entity_id: link.email, provider: "emailpass" }
  const minutes = link.minutes ?? SET_PASSWORD_MINUTES
  const { jti } = await maker.auth.createPasswordResetToken({
    ...login,
    ttl_seconds: minutes * 60,
  })
  const token = generateJwtToken(
    { ...login, actor_type: "customer", purpose: "reset" },
    {
      secret: requireSecret(maker),
      expiresIn: `${minutes}m`,
      jwtOptions: { ...maker.http.jwtOptions, jwtid: jti },
    }
  )
  return tokenUrl(maker, "set-password", { token, email: link.email })
}

function requireSecret(maker: LinkMaker) {
  if (!maker.http.jwtSecret) {
    throw new Error("The shop has no http.jwtSecret to sign links with")
  }
  return maker.http.jwtSecret
}

function tokenUrl(maker: LinkMaker, page: string, query: Record<string, string>): string {
  return `${pageUrl(maker.options, page)}?${new URLSearchParams(query).toString()}`
}
