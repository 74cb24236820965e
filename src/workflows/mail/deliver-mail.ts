import type { Deliverer } from "../../outbox/relay"
import type { Mail } from "../../outbox/types"
import { composeMail } from "./compose-mail"
import { mailPayload } from "./mail-payload"
import type { LinkMaker } from "./mint-link"
import { sendOnce, wasSent, type NotificationService } from "./send-once"

export interface MailDependencies extends LinkMaker {
  notifications: NotificationService
  /** In which language a business user with this e-mail reads; null where none is known. */
  findOwnerLocale: (email: string) => Promise<"en" | "de" | null>
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
    const { to, template } = read.data
    const locale = await chooseLocale(dependencies, read.data)
    const mail = await composeMail(dependencies, { ...read.data, locale })
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

/** Whoever finds that there is an account already need not be its owner; asked here, where nobody waits for how long it takes. */
async function chooseLocale({ findOwnerLocale }: MailDependencies, { template, to, locale }: Mail): Promise<Mail["locale"]> {
  return template === "account-exists" ? ((await findOwnerLocale(to)) ?? locale) : locale
}
