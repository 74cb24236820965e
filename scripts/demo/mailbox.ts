import { join } from "node:path"
import { DEMO_FOLDER } from "./demo-folder"

export interface Mailbox {
  /** Where a person reads the mails. */
  address: string
  smtpUrl: string
  stop(): Promise<void>
}

/**
 * A mail server for this machine alone: it takes every mail, sends none on,
 * and shows them on a page. The mails outlive a restart.
 */
export async function startMailbox(ports: { smtp: number; mailboxPage: number }): Promise<Mailbox> {
  const { MailDev } = await import("maildev")
  const host = "127.0.0.1"
  const maildev = new MailDev({
    smtp: ports.smtp,
    ip: host,
    web: ports.mailboxPage,
    webIp: host,
    mailDirectory: join(DEMO_FOLDER, "mails"),
    silent: true,
  })
  await withoutLogging(() => maildev.start())
  return {
    address: `http://localhost:${ports.mailboxPage}`,
    smtpUrl: `smtp://${host}:${ports.smtp}`,
    stop: () => maildev.stop(),
  }
}

/** It greets on standard output even where told to be silent; that one is for --json alone. */
async function withoutLogging(act: () => Promise<unknown>): Promise<void> {
  const { info } = console
  console.info = () => undefined
  try {
    await act()
  } finally {
    console.info = info
  }
}
