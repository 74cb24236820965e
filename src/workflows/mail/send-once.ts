import { createHash } from "node:crypto"
import type {
  CreateNotificationDTO,
  INotificationModuleService,
  NotificationDTO,
} from "@medusajs/framework/types"
import { NotificationStatus } from "@medusajs/framework/utils"
import type { RenderedMail } from "../../emails/render-mail"
import { describeError } from "../../outbox/describe-error"
import type { Delivery } from "../../outbox/relay"

/** What the module can do like all of its kind, though its interface leaves it out: update, and list by id. */
export interface NotificationService
  extends Pick<INotificationModuleService, "createNotifications"> {
  listNotifications(filters: { id: string }, config: { take: number }): Promise<NotificationDTO[]>
  updateNotifications(data: { id: string; status?: NotificationStatus; data?: null }): Promise<unknown>
}

/** Written by us, or by the shop's provider from a template of its own, which is given the values. */
export type MailBody =
  | { by: "us"; content: RenderedMail }
  | { by: "provider"; template: string; values: Readonly<Record<string, string | number | boolean | null>> }

export interface OutgoingMail {
  /** The outbox message's key; under it the mail leaves once. */
  key: string
  to: string
  /** Our name for it. */
  template: string
  locale: string
  body: MailBody
}

/**
 * Sends a mail through the platform's Notification module, once for one key.
 *
 * The module writes a row `pending`, calls the provider, then writes how it
 * went, and by itself it (1) never sends again where the process died in between,
 * and (2) after a failure updates a row by a newly made id, which throws after
 * the mail has left. So the id is made of the key, the same at every attempt, and
 * a row left pending is first marked as failed, which the module takes as leave
 * to send. What only the provider knows remains: a process that dies
 * between the provider's yes and the row sends again, under the same key, which
 * `notification-smtp` makes the same Message-ID.
 *
 * The module stores receiver, template and `data`, not the content: no link is kept. A
 * provider's own template gets its values as `data`, links among them; they are
 * taken out of the row as soon as the provider has answered.
 */
export async function sendOnce(
  notifications: NotificationService,
  mail: OutgoingMail
): Promise<Delivery> {
  const earlier = await findRow(notifications, mail.key)
  if (earlier?.status === NotificationStatus.SUCCESS) {
    return { outcome: "delivered" }
  }
  if (earlier?.status === NotificationStatus.PENDING) {
    await notifications.updateNotifications({ id: earlier.id, status: NotificationStatus.FAILURE })
  }
  const row: CreateNotificationDTO & { id: string } = {
    id: makeId(mail.key),
    idempotency_key: mail.key,
    channel: "email",
    to: mail.to,
    trigger_type: "customer-center",
    ...describeBody(mail),
  }
  try {
    await notifications.createNotifications(row)
    return { outcome: "delivered" }
  } catch (error) {
    return await judgeFailure(notifications, mail.key, error)
  } finally {
    await forgetValues(notifications, await findRow(notifications, mail.key))
  }
}

function describeBody({ template, locale, body }: OutgoingMail) {
  return body.by === "us"
    ? { template, data: { locale }, content: body.content }
    : { template: body.template, data: { ...body.values, locale } }
}

/** Takes what a provider's template was filled with out of the row. New values would only be added to those that are there. */
async function forgetValues(notifications: NotificationService, row: NotificationDTO | undefined): Promise<void> {
  if (row?.data && Object.keys(row.data).some((name) => name !== "locale")) {
    await notifications.updateNotifications({ id: row.id, data: null })
  }
}

export async function wasSent(notifications: NotificationService, key: string): Promise<boolean> {
  const row = await findRow(notifications, key)
  if (row?.status !== NotificationStatus.SUCCESS) {
    return false
  }
  await forgetValues(notifications, row)
  return true
}

/** An error does not say whether the mail left or whether there is a provider at all; the row does. */
async function judgeFailure(
  notifications: NotificationService,
  key: string,
  error: unknown
): Promise<Delivery> {
  const row = await findRow(notifications, key)
  if (row?.status === NotificationStatus.SUCCESS) {
    return { outcome: "delivered" }
  }
  if (row && !row.provider_id) {
    const reason =
      "The shop has no notification provider for the channel email: configure one, then send again"
    return { outcome: "failed", reason, retryMayHelp: false }
  }
  return { outcome: "failed", reason: describeError(error), retryMayHelp: true }
}

async function findRow(notifications: NotificationService, key: string) {
  const [row] = await notifications.listNotifications({ id: makeId(key) }, { take: 1 })
  return row
}

function makeId(key: string): string {
  return `noti_${createHash("sha256").update(key).digest("hex").slice(0, 32)}`
}
