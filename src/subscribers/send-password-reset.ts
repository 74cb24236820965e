import { createHash } from "node:crypto"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AuthWorkflowEvents } from "@medusajs/framework/utils"
import { getOptions } from "../get-options"
import { COMPANY_MODULE } from "../modules/company"
import type CompanyModuleService from "../modules/company/service"
import { relayOutbox } from "../workflows/outbox/relay-outbox"

interface PasswordResetEvent {
  entity_id: string
  actor_type: string
  token: string
  metadata?: Record<string, unknown>
}

/**
 * Mails the owner of a login who forgot the password. The event's own token
 * is not kept: the mail gets a new one when it leaves, which replaces it; its
 * hash names the request, so that an event that comes twice is one mail. The language may be
 * asked for by `metadata.locale` of the request.
 */
export default async function sendPasswordReset({
  event,
  container,
}: SubscriberArgs<PasswordResetEvent>): Promise<void> {
  const { entity_id: email, actor_type: actorType, token, metadata } = event.data
  const options = getOptions()
  if (actorType !== "customer" || !options.mail.passwordReset) {
    return
  }
  const asked = metadata?.locale
  const company = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  await company.outbox.writeAlone([
    {
      topic: "mail",
      key: `mail:reset-password:${createHash("sha256").update(token).digest("hex")}`,
      payload: {
        template: "reset-password",
        to: email,
        locale: asked === "en" || asked === "de" ? asked : options.shop.locale,
        data: {},
        links: { set_password_url: { kind: "set_password", email } },
      },
    },
  ])
  void relayOutbox(container)
}

export const config: SubscriberConfig = { event: AuthWorkflowEvents.PASSWORD_RESET }
