import type { Deliverer } from "../../outbox/relay"
import { composeMail } from "./compose-mail"
import { mailPayload } from "./mail-payload"
import type { LinkMaker } from "./mint-link"
import { sendOnce, wasSent, type NotificationService } from "./send-once"

export interface MailDependencies extends LinkMaker {
  notifications: NotificationService
}

/**
 * Turns an outbox message into a mail and hands it to the Notification module.
 * Whether it was sent is asked first: making its links again would end the
 * life of those that are on their way.
 */
export function createMailDeliverer(dependencies: MailDependencies): Deliverer {
  return async ({ key, payload }) => {
    const read = mailPayload.safeParse(payload)
    if (!read.success) {
      const names = read.error.issues.map((issue) => issue.path.join("."))
      return {
        outcome: "failed",
        reason: `This is not a mail: ${names.join(", ")}`,
        retryMayHelp: false,
      }
    }
    const { notifications } = dependencies
    if (await wasSent(notifications, key)) {
      return { outcome: "delivered" }
    }
    const { to, locale, template } = read.data
    const mail = await composeMail(dependencies, read.data)
    switch (mail.outcome) {
      case "pointless":
        return { outcome: "delivered" }
      case "impossible":
        return { outcome: "failed", reason: mail.reason, retryMayHelp: false }
      case "composed":
        return await sendOnce(notifications, {
          key,
          to,
          locale,
          template: `customer-center/${template}`,
          body: mail.body,
        })
    }
  }
}
