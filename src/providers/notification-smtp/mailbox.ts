import addressparser from "nodemailer/lib/addressparser"
import { z } from "@medusajs/framework/zod"

/** One mailbox on one line. */
export function isMailbox(text: string): boolean {
  const [mailbox, ...more] = addressparser(text)
  return (
    more.length === 0 &&
    mailbox?.address !== undefined &&
    z.email().safeParse(mailbox.address).success &&
    // eslint-disable-next-line no-control-regex
    !/[\u0000-\u001f\u007f\u2028\u2029]/.test(text)
  )
}
