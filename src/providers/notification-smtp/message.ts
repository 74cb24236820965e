import { createHash, randomUUID } from "node:crypto"
import type { SendMailOptions } from "nodemailer"
import addressparser from "nodemailer/lib/addressparser"
import { z } from "@medusajs/framework/zod"
import { isMailbox } from "./mailbox"

const line = z
  .string()
  .max(998)
  // eslint-disable-next-line no-control-regex
  .refine((text) => !/[\u0000-\u001f\u007f\u2028\u2029]/.test(text), "is one line")
const mailbox = z.string().max(998).refine(isMailbox, "is one e-mail address")

/** What of a notification becomes a mail. */
const notification = z.object({
  id: z.string().optional(),
  idempotency_key: z.string().nullish(),
  to: mailbox,
  from: mailbox.nullish(),
  content: z
    .object({ subject: line.min(1), html: z.string().nullish(), text: z.string().nullish() })
    .refine((content) => content.html ?? content.text, "has neither html nor text"),
  attachments: z
    .array(
      z.object({
        content: z.base64(),
        filename: line,
        content_type: line.optional(),
        disposition: z.enum(["attachment", "inline"]).optional(),
        id: line.optional(),
      })
    )
    .nullish(),
})

export interface PreparedMail {
  /** Names the mail over all attempts. */
  key: string
  message: SendMailOptions
}

/**
 * Reads a notification. It is refused where an address or the subject would
 * put further lines into the header, or further receivers into the envelope;
 * and where it has no content, as templates of a service by name are not known here.
 *
 * @throws an Error that names what is wrong, and no value
 */
export function prepareMail(written: unknown, sender: string): PreparedMail {
  const result = notification.safeParse(written)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
    throw new Error(`notification-smtp: cannot send this notification; ${lines.join("; ")}`)
  }
  const { to, content, attachments } = result.data
  const key = result.data.idempotency_key ?? result.data.id ?? randomUUID()
  const from = result.data.from ?? sender
  return {
    key,
    message: {
      from,
      to,
      messageId: makeMessageId(key, from),
      subject: content.subject,
      html: content.html ?? undefined,
      text: content.text ?? undefined,
      headers: { "Auto-Submitted": "auto-generated" },
      attachments: attachments?.map((file) => ({
        content: Buffer.from(file.content, "base64"),
        filename: file.filename,
        contentType: file.content_type,
        contentDisposition: file.disposition,
        cid: file.id,
      })),
      disableFileAccess: true,
      disableUrlAccess: true,
    },
  }
}

/** The same for each attempt, so that a mail program shows a mail that arrived twice as one. */
function makeMessageId(key: string, from: string): string {
  const [mailbox] = addressparser(from)
  const domain = mailbox?.address?.split("@").at(-1) ?? "localhost"
  return `<${createHash("sha256").update(key).digest("hex").slice(0, 40)}@${domain}>`
}
