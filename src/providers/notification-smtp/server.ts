import type { SmtpOptions } from "./options"

export interface SmtpServer {
  host: string
  port: number
  secure: boolean
  requireTLS: boolean
  auth?: { user: string; pass: string }
}

/** Where to send to, out of either way of writing it. */
export function resolveServer(options: SmtpOptions): SmtpServer {
  const named = options.url
    ? readUrl(new URL(options.url))
    : { ...options, host: options.host ?? "" }
  const secure = named.secure ?? false
  return {
    host: named.host,
    port: named.port ?? (secure ? 465 : 587),
    secure,
    requireTLS: options.requireTLS ?? !isThisMachine(named.host),
    auth: named.auth,
  }
}

function readUrl(url: URL) {
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? undefined : Number(url.port),
    secure: url.protocol === "smtps:",
    auth: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : undefined,
  }
}

function isThisMachine(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host)
}
