import { z } from "@medusajs/framework/zod"
import { isMailbox } from "./mailbox"

const milliseconds = (usual: number) => z.number().int().min(10).max(600_000).default(usual)

const smtpOptions = z
  .strictObject({
    channels: z
      .array(z.string())
      .describe("Read by the platform: the channels that this provider serves"),
    url: z
      .string()
      .refine(
        isSmtpUrl,
        "is smtp:// or smtps:// with host, port and credentials, and nothing after them"
      )
      .optional()
      .describe("`smtps://user:password@host:465`; instead of host, port, secure and auth"),
    host: z.string().min(1).optional().describe("Name or address of the mail server"),
    port: z
      .number()
      .int()
      .min(1)
      .max(65_535)
      .optional()
      .describe("Left out: 465 where secure is on, else 587"),
    secure: z.boolean().optional().describe("TLS from the first byte"),
    auth: z
      .strictObject({ user: z.string().min(1), pass: z.string() })
      .optional()
      .describe("User and password"),
    from: z
      .string()
      .refine(isMailbox, "is one address: `a@b.example` or `Name <a@b.example>`")
      .describe("The sender"),
    requireTLS: z
      .boolean()
      .optional()
      .describe("Send nothing unencrypted; left out: on, unless the server is on this machine"),
    tls: z
      .strictObject({
        rejectUnauthorized: z.boolean().optional(),
        ca: z.string().optional(),
        servername: z.string().optional(),
        minVersion: z.enum(["TLSv1.2", "TLSv1.3"]).optional(),
      })
      .optional()
      .describe("Passed to node:tls: a certificate authority of your own, the server's name"),
    timeouts: z
      .strictObject({
        connectMs: milliseconds(10_000).describe("Until the connection stands"),
        greetingMs: milliseconds(10_000).describe("Until the server greets"),
        idleMs: milliseconds(30_000).describe("Without a word from the server"),
        totalMs: milliseconds(60_000).describe("For a mail as a whole"),
      })
      .prefault({}),
  })
  .refine((written) => (written.url === undefined) !== (written.host === undefined), {
    path: ["url"],
    message: "exactly one of url and host",
  })
  .refine(
    (written) => !written.url || (written.port ?? written.secure ?? written.auth) === undefined,
    {
      path: ["url"],
      message: "says port, secure and auth by itself",
    }
  )

export type SmtpOptions = z.output<typeof smtpOptions>

/**
 * Reads the provider's options.
 *
 * @throws an Error that names each wrong option, and no value: one of them is a password
 */
export function parseSmtpOptions(written: unknown): SmtpOptions {
  const result = smtpOptions.safeParse(written)
  if (result.success) {
    return result.data
  }
  const lines = result.error.issues.map((issue) => {
    const names = issue.code === "unrecognized_keys" ? issue.keys : []
    return `option ${[...issue.path, ...names].join(".") || "(all)"}: ${issue.message}`
  })
  throw new Error(`notification-smtp: ${lines.join("; ")}`)
}

function isSmtpUrl(text: string): boolean {
  try {
    const url = new URL(text)
    const known = url.protocol === "smtp:" || url.protocol === "smtps:"
    decodeURIComponent(url.username + url.password)
    return (
      known &&
      url.hostname !== "" &&
      url.search === "" &&
      url.hash === "" &&
      /^\/?$/.test(url.pathname)
    )
  } catch {
    return false
  }
}
